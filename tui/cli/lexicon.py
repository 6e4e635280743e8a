"""Skills of one's own: a lexicon out of the downloads of ESCO or O*NET."""

from pathlib import Path

import click

from tui.cli.examples import examples
from tui.cli.session import Session, pass_session
from tui.errors import DumpError, SharingError
from tui.text import one_line


@click.group()
def lexicon() -> None:
    """Read more skills than are known.

    Files with skills of your own are named under `lexicon` in config.yaml; `reread` applies them to
    what is stored already.
    """


@lexicon.command(
    "import",
    epilog=examples(
        "jobs-tui lexicon import skills_en.csv -o esco.yaml",
        'jobs-tui lexicon import "Technology Skills.txt"',
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The lexicon file to write; without it FILE's name with .lexicon.yaml.",
)
@pass_session
def import_(session: Session, file: Path, output: Path | None) -> None:
    """Make a lexicon file of a download of ESCO or O*NET.

    Takes ESCO's skills as CSV, in any language, and O*NET's Technology Skills and Tools Used as
    text. Names that the lexicon knows already are left as they are. The file is used only when it
    stands under `lexicon` in config.yaml: these collections are wide, and what they add is found
    with less precision.
    """
    from tui.reading.lexicon import load  # noqa: PLC0415  only this verb needs it
    from tui.reading.taxonomies import lexicon_of  # noqa: PLC0415
    from tui.sharing.lexicon import lexicon_file  # noqa: PLC0415

    target = output or Path(f"{file.stem}.lexicon.yaml")
    taken = lexicon_of(_text(file), load(session.config.lexicons()).aliases, one_line(str(file)))
    try:
        target.write_text(lexicon_file(taken.entries, taken.source), encoding="utf-8")
    except OSError as error:
        raise SharingError(f"{one_line(str(target))}: {error.strerror}; choose another") from error
    click.echo(f"{target}")
    click.echo(f"{taken.skills:,} skills, {taken.passed_over:,} names passed over", err=True)
    click.echo(taken.source, err=True)
    click.echo(f"To use it, add to config.yaml:  lexicon: [{target}]  then: reread", err=True)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DumpError(f"{one_line(str(file))}: no text in UTF-8") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise DumpError(f"{one_line(str(file))}: {reason}") from error
