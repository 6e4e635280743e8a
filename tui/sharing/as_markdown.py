"""A shortlist as Markdown, to be read: nothing that a posting says is taken for markup."""

import re
from collections.abc import Iterator, Sequence

from tui.model.postings import Posting
from tui.model.reading import Need
from tui.sharing.shortlist import Export, Rendering
from tui.text import clean, one_line

_MARKUP = re.compile(r"([\\`*_{}\[\]<>&!|~#$^])")  # what acts inside a line; none begins with text
_FENCE = re.compile("`{3,}")


def render(postings: Sequence[Posting], export: Export) -> Rendering:
    """Write a heading a posting, what is known of it as a list, its description as it is."""
    head = f"# {_escaped(export.name or export.brief)}\n"
    text = "\n".join([head, *("\n".join(_posting(each, export)) for each in postings)])
    return Rendering(text, lambda found: found == text)


def _posting(posting: Posting, export: Export) -> Iterator[str]:
    yield f"## {_escaped(posting.title)}\n"
    for name, value in _facts(posting):
        if value:
            yield f"- {name}: {_escaped(value)}"
    yield ""
    if export.description:
        description = clean(posting.description)
        fence = max(["``", *_FENCE.findall(description)], key=len) + "`"
        yield f"{fence}text\n{description}\n{fence}\n"


def _facts(posting: Posting) -> Iterator[tuple[str, str]]:
    yield "Company", posting.company
    yield "Role", posting.role
    yield "Posted", posting.posted_at[:10]
    yield "Place", posting.location
    yield "Page", posting.url
    yield "Required", _skills(posting, Need.MUST)
    yield "Desired", _skills(posting, Need.NICE)
    yield "Decided", f"{posting.status} {posting.decided_at[:10]} {posting.decided_by}"
    yield "Reason", posting.reason
    yield "Tags", ", ".join(posting.tags)
    yield "Note", posting.note
    yield "Copies", ", ".join(posting.copies)
    yield "Posting", f"{posting.source}:{posting.external_id}"


def _skills(posting: Posting, need: Need) -> str:
    return ", ".join(skill.name for skill in posting.skills if skill.need is need)


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", one_line(text))
