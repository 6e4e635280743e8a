"""The app in a browser."""

import ipaddress
import secrets
import sys

import click

from tui.cli.examples import examples
from tui.cli.session import Session, pass_session
from tui.errors import JobsError

PORT = 8017
_LEAST_TOKEN = 16


@click.command(
    epilog=examples(
        "jobs-tui serve",
        "jobs-tui serve --port 9000",
        "ssh -L 8017:localhost:8017 work jobs-tui serve",
    ),
)
@click.option(
    "--port",
    default=PORT,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="The port to listen on.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--token", default="", help="What lets somebody in, in place of a random one.")
@pass_session
def serve(session: Session, port: int, host: str, token: str) -> None:
    """Serve the app to a browser on this machine.

    Prints the address to open, with a random token in it that lets you in; each page runs the app
    at the same database, as several terminals would. It ends with ctrl+c. To listen where other
    machines reach it, name --host and a --token of your own: what is sent is not encrypted. Needs
    the extra: pip install 'jobs-tui[web]'.
    """
    if not _is_loopback(host) and len(token) < _LEAST_TOKEN:
        raise click.UsageError(
            f"{host} can be reached by others: set a --token of {_LEAST_TOKEN} characters or more"
        )
    try:
        from tui.web.server import Gate  # noqa: PLC0415  an extra that only this verb needs
    except ModuleNotFoundError as error:
        raise JobsError("serve needs more packages: pip install 'jobs-tui[web]'") from error
    session.desk.counts()  # made, or complained about, before anybody comes
    command = [sys.executable, "-m", "tui", *session.arguments]
    Gate(command, host, port, token or secrets.token_urlsafe(24)).run(click.echo)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
