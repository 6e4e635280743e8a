"""A shortlist as one page to hand on: to be read on a screen or printed, whole without a network.

There is no script in it, nothing is loaded from elsewhere, and nothing that a posting says is taken
for markup.
"""

from collections.abc import Iterator, Sequence
from html import escape
from importlib import resources

from tui.model.postings import Posting, SkillNeed
from tui.model.reading import Fact, FactKind, Need, Section
from tui.reading.sections import find_sections
from tui.sharing.shortlist import Export, Rendering, passages
from tui.text import clean, one_line
from tui.wording import fact_words
from tui.wording import postings as counted

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
"""

_FACTS = (
    ("Place", (FactKind.PLACE, FactKind.REMOTE)),
    ("Terms", (FactKind.CONTRACT, FactKind.WORKLOAD, FactKind.START, FactKind.DURATION)),
    ("Pay", (FactKind.PAY,)),
    ("Asks for", (FactKind.LEVEL, FactKind.YEARS, FactKind.LANGUAGE)),
)


def render(postings: Sequence[Posting], export: Export) -> Rendering:
    """Write the page: what is in it, then each posting with its skills and their evidence."""
    name = _text(export.name or export.brief)
    date = f" · {export.exported_at[:10]}" if export.exported_at else ""
    style = resources.files(__package__).joinpath("report.css").read_text("utf-8")
    lines = [
        f"{_HEAD}<title>{name}</title>\n<style>\n{style}</style>\n</head>\n<body>",
        f"<header>\n<h1>{name}</h1>\n<p>{counted(len(postings))}{date}</p>\n</header>",
        *_contents(postings),
        *(
            line
            for number, each in enumerate(postings, 1)
            for line in _posting(number, each, export)
        ),
        "</body>\n</html>\n",
    ]
    text = "\n".join(lines)
    return Rendering(text, lambda found: found == text)


def _contents(postings: Sequence[Posting]) -> Iterator[str]:
    if len(postings) < 2:  # noqa: PLR2004  one needs no list
        return
    yield "<nav>\n<ol>"
    for number, posting in enumerate(postings, 1):
        about = _joined(posting.company, _place(posting), posting.posted_at[:10])
        yield f'<li><a href="#p{number}">{_title(posting)}</a><span>{about}</span></li>'
    yield "</ol>\n</nav>"


def _posting(number: int, posting: Posting, export: Export) -> Iterator[str]:
    yield f'<article id="p{number}">\n<h2>{_title(posting)}</h2>'
    about = _joined(posting.company, posting.role, posting.posted_at[:10])
    yield f'<p class="about">{about}</p>' if about else ""
    if posting.url:
        address = escape(posting.url, quote=True)
        yield f'<p class="link"><a rel="noreferrer noopener" href="{address}">{address}</a></p>'
    if export.internal:
        yield from _internal(posting)
    yield from _facts(posting.facts)
    quoted = passages(posting)
    for need, heading in ((Need.MUST, "Must have"), (Need.NICE, "Nice to have")):
        yield from _skills(heading, [s for s in posting.skills if s.need is need], quoted)
    if export.description:
        yield from _description(posting)
    yield f'<p class="id">{_text(posting.source)}:{_text(posting.external_id)}</p>\n</article>'


def _internal(posting: Posting) -> Iterator[str]:
    """Write what stays in the house: how it was decided, notes and tags."""
    said = _joined(str(posting.status), posting.reason, *(f"#{tag}" for tag in posting.tags))
    yield f'<p class="decided">{said}</p>'
    if posting.note:
        yield f'<p class="note">{_text(posting.note, lines=True)}</p>'


def _facts(facts: Sequence[Fact]) -> Iterator[str]:
    rows = []
    for name, kinds in _FACTS:
        values = dict.fromkeys(fact_words(fact) for fact in facts if fact.kind in kinds)
        if values:
            rows.append(f"<dt>{name}</dt><dd>{_joined(*values)}</dd>")
    if rows:
        yield "<dl>\n" + "\n".join(rows) + "\n</dl>"


def _skills(
    heading: str, skills: Sequence[SkillNeed], quoted: dict[str, list[str]]
) -> Iterator[str]:
    if not skills:
        return
    yield f'<h3>{heading}</h3>\n<ul class="skills">'
    for skill in skills:
        quotes = "".join(f"<q>{_text(passage)}</q>" for passage in quoted.get(skill.name, ())[:1])
        yield f"<li><b>{_text(skill.name)}</b>{quotes}</li>"
    yield "</ul>"


def _description(posting: Posting) -> Iterator[str]:
    yield '<section class="text">'
    for section in find_sections(posting.description):
        yield from _section(posting.description, section)
    yield "</section>"


def _section(text: str, section: Section) -> Iterator[str]:
    said = text[section.start : section.end].strip()
    if section.heading:
        yield f"<h3>{_text(section.heading)}</h3>"
    if said:
        yield f"<p>{_text(said, lines=True)}</p>"


def _title(posting: Posting) -> str:
    return _text(posting.title) or "(no title)"


def _place(posting: Posting) -> str:
    return next((fact.value for fact in posting.facts if fact.kind is FactKind.PLACE), "")


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, map(_text, parts)))


def _text(text: str, *, lines: bool = False) -> str:
    """Make text that is only text, in one line or in its own."""
    shown = clean(text) if lines else one_line(text, len(text))
    return escape(shown.encode("utf-8", "replace").decode(), quote=True)
