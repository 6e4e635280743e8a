"""The command itself: options before the verb, the app, and what becomes of errors."""

import io
import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import click

from tui import __version__
from tui.cli.examples import examples
from tui.cli.exits import Exit
from tui.cli.printing import complain
from tui.cli.session import Session
from tui.errors import DumpError, JobsError

_VERBS = {
    "backup": "keeping:backup",
    "briefs": "keeping:briefs",
    "completion": "completion:completion",
    "decide": "deciding:decide",
    "demo": "demo:demo",
    "diff": "merging:diff",
    "doctor": "doctor:doctor",
    "export": "sharing:export",
    "forget": "forgetting:forget",
    "history": "deciding:history",
    "import": "importing:import_",
    "imports": "keeping:imports",
    "lexicon": "lexicon:lexicon",
    "merge": "merging:merge",
    "quarantine": "keeping:quarantine",
    "redo": "deciding:redo",
    "report": "sharing:report",
    "reread": "reading:reread",
    "search": "searching:search",
    "serve": "serving:serve",
    "show": "searching:show",
    "skills": "reading:skills",
    "stacks": "stacks:stacks",
    "stats": "stats:stats",
    "undo": "deciding:undo",
}
"""Where the verbs are, below this package: only the one that is called is loaded."""


class Verbs(click.Group):
    """The verbs, loaded when they are asked for, so that the app need not wait for them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  as click calls it
        """Name all verbs in the order in which help lists them."""
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  as click calls it
        """Load a verb; None if there is none of this name."""
        place = _VERBS.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        verb: click.Command = getattr(import_module(f"tui.cli.{module}"), name)
        return verb


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "jobs-tui                              open the app",
        "jobs-tui import dump.tsv              bring postings in",
        'jobs-tui search "projct manger"       look without the app',
        "jobs-tui decide 2775 --as shortlist   decide without the app",
        "jobs-tui export -o shortlist.yaml     hand the shortlist on",
    ),
)
@click.option("--db", type=click.Path(path_type=Path), help="The database file to work on.")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="The config file to use; /dev/null for none at all.",
)
@click.option("--brief", help="The brief to decide for; it is made if it is new.")
@click.option("-q", "--query", default="", help="Open the app with this query.")
@click.version_option(__version__, prog_name="jobs-tui")
@click.pass_context
def jobs_tui(
    context: click.Context, db: Path | None, config: Path | None, brief: str | None, query: str
) -> None:
    """Search, read and decide on job postings: typos forgiven, one key per decision.

    Without a verb the app opens; an empty database is filled from seeds/ first.
    """
    context.obj = Session(db, config, brief)
    context.call_on_close(context.obj.close)
    if context.invoked_subcommand is None:
        context.exit(_open(context.obj, query))


def _open(session: Session, query: str) -> int:
    from tui.ui.app import require_terminal, run  # noqa: PLC0415  the only way to Textual

    require_terminal()
    seeds = session.config.seeds
    if not session.desk.read_only and session.desk.counts().postings == 0 and seeds.is_dir():
        click.echo(f"Filling the database from {seeds}", err=True)
        _fill(session, str(seeds))
    if session.brief is None:
        session.desk.turn_back()
    return run(session.desk, session.config, query=query)


def _fill(session: Session, seeds: str) -> None:
    """Bring the seeds in; without any the app begins empty."""
    from tui.cli.importing import take_in  # noqa: PLC0415  not before an empty database

    try:
        take_in(session, [seeds])
    except DumpError as error:
        complain(error)


def main() -> NoReturn:
    """Run the command line and end the process; every complaint is one line on standard error."""
    _prepare_streams()
    try:
        status = jobs_tui.main(prog_name="jobs-tui", standalone_mode=False)
    except click.ClickException as error:
        command = (
            error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
        )
        complain(JobsError(f"{error.format_message()} (see {command or 'jobs-tui'} --help)"))
        sys.exit(Exit.USAGE)
    except JobsError as error:
        complain(error)
        sys.exit(Exit.FAILED)
    except (click.Abort, KeyboardInterrupt):
        complain(JobsError("stopped; whatever was reported as stored is stored"))
        sys.exit(Exit.STOPPED)
    sys.exit(status or Exit.FINE)


def _prepare_streams() -> None:
    """Let output be UTF-8 whatever the locale says, and let it end quietly with its reader."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif isinstance(stream, io.TextIOWrapper) and mode == "w":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
