"""The command itself: options before the verb, the app, and what becomes of errors."""

import os
import signal
import sys
from enum import IntEnum
from pathlib import Path
from typing import NoReturn

import click

from tui import __version__
from tui.cli.deciding import decide, history, redo, undo
from tui.cli.importing import fill, import_
from tui.cli.reading import skills
from tui.cli.searching import search, show
from tui.cli.session import Session
from tui.cli.sharing import export
from tui.cli.stats import stats
from tui.errors import JobsError
from tui.text import one_line


class Exit(IntEnum):
    """What the process says when it ends."""

    FINE = 0
    FAILED = 1
    USAGE = 2
    STOPPED = 130


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
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

    \b
    jobs-tui                                     open the app
    jobs-tui import dump.tsv                     bring postings in
    jobs-tui search "projct manger scrum"        look without the app
    jobs-tui decide 2775 --as shortlist          decide without the app
    jobs-tui export -o shortlist.yaml            hand the shortlist on
    """
    context.obj = Session(db, config, brief)
    if context.invoked_subcommand is None:
        context.exit(_open(context.obj, query))


for verb in (import_, search, show, decide, undo, redo, history, skills, export, stats):
    jobs_tui.add_command(verb)


def _open(session: Session, query: str) -> int:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise JobsError(
            "jobs-tui needs a terminal for its screen; without one use a verb (jobs-tui --help)"
        )
    if session.desk.counts().postings == 0 and not session.desk.read_only:
        fill(session)
    from tui.ui.app import run  # noqa: PLC0415  the only way to Textual

    return run(session.desk, session.config, query=query)


def main() -> NoReturn:
    """Run the command line and end the process; every complaint is one line on standard error."""
    try:
        jobs_tui.main(prog_name="jobs-tui", standalone_mode=False)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(Exit.USAGE)
    except JobsError as error:
        click.echo(f"jobs-tui: {one_line(str(error), limit=1000)}", err=True)
        sys.exit(Exit.FAILED)
    except (click.Abort, KeyboardInterrupt):
        click.echo("jobs-tui: stopped; whatever was reported as stored is stored", err=True)
        sys.exit(Exit.STOPPED)
    except BrokenPipeError:
        # The reader of our output went away; Python must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(128 + signal.SIGPIPE)
    sys.exit(Exit.FINE)
