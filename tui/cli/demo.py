"""Looking around without postings of one's own."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tui.cli.importing import take_in
from tui.cli.session import Session, pass_session
from tui.errors import JobsError

SOURCE = "demo"
"""Where invented postings come from, as far as the database is concerned."""


@click.command()
@click.argument("count", type=click.IntRange(min=1), default=1000)
@click.option("--seed", default=1, show_default=True, help="Another number, other postings.")
@click.option(
    "--dump", metavar="FILE|-", help="Only write the postings to a file, in the raw form of dumps."
)
@pass_session
def demo(session: Session, count: int, seed: int, dump: str | None) -> None:
    """Open the app on invented postings, in a database that is thrown away at the end.

    What is decided there is gone when the app is left; no other database is touched.
    """
    if dump is None:
        click.get_current_context().exit(_open(session, count, seed))
    _write(dump, count, seed)


def _write(dump: str, count: int, seed: int) -> None:
    from tui.demo.dump import write  # noqa: PLC0415  its tables are YAML, which other verbs need not load
    from tui.demo.postings import generate  # noqa: PLC0415

    try:
        with click.open_file(dump, "w", encoding="utf-8") as file:
            written = write(generate(count, seed), file)
            file.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise JobsError(f"{dump}: {error.strerror}; name another file with --dump") from error
    if dump != "-":
        click.echo(f"{written} postings written to {dump}", err=True)


def _open(session: Session, count: int, seed: int) -> int:
    from tui.ui.app import require_terminal, run  # noqa: PLC0415  the only way to Textual

    require_terminal()
    query = click.get_current_context().find_root().params.get("query", "")
    with TemporaryDirectory(prefix="jobs-tui-demo-") as folder:
        dump = Path(folder, "postings.tsv")
        _write(str(dump), count, seed)
        invented = Session(Path(folder, "jobs.db"), None, None)
        invented.config = session.config
        try:
            take_in(invented, [str(dump)], SOURCE)
            dump.unlink()
            return run(invented.desk, invented.config, query=query)
        finally:
            invented.close()
