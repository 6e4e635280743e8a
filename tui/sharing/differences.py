"""What tells two shortlists apart, posting by posting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.model.sharing import Shared
from tui.sharing.shortlist import Plain


@dataclass(frozen=True, slots=True)
class Difference:
    """A posting that is in one shortlist only, or stands otherwise in the other."""

    change: str
    """`added`, `removed` or `changed`, seen from the first shortlist."""
    source: str
    external_id: str
    title: str
    status: str
    """What is decided on it; where it is in both, in the second."""
    fields: dict[str, tuple[Plain, Plain]]
    """What differs by its name in a shortlist, in the first and in the second."""


def differences(before: Sequence[Shared], after: Sequence[Shared]) -> Iterator[Difference]:
    """Compare two shortlists; the order of the first, then what only the second has."""
    coming = {_key(each): each for each in after}
    held = {_key(each) for each in before}
    for one in before:
        other = coming.get(_key(one))
        if other is None:
            yield _difference("removed", one, {})
        elif fields := _fields(one, other):
            yield _difference("changed", other, fields)
    for other in coming.values():
        if _key(other) not in held:
            yield _difference("added", other, {})


def _key(shared: Shared) -> tuple[str, str]:
    return shared.draft.source, shared.draft.external_id


def _difference(change: str, shared: Shared, fields: dict[str, tuple[Plain, Plain]]) -> Difference:
    draft = shared.draft
    return Difference(
        change, draft.source, draft.external_id, draft.title, shared.decided.status.value, fields
    )


def _fields(one: Shared, other: Shared) -> dict[str, tuple[Plain, Plain]]:
    pairs = zip(_said(one).items(), _said(other).values(), strict=True)
    found = {name: (first, second) for (name, first), second in pairs if first != second}
    if not (one.described and other.described):
        found.pop("description", None)
    return found


def _said(shared: Shared) -> dict[str, Plain]:
    draft, decided = shared.draft, shared.decided
    return {
        "brief": shared.brief,
        "status": decided.status.value,
        "reason": decided.reason,
        "tags": [*sorted(shared.tags)],
        "notes": shared.note,
        "title": draft.title,
        "description": draft.description,
        "hiringOrganization": draft.company,
        "occupationalCategory": draft.role,
        "datePosted": draft.posted_at,
        "url": draft.url,
        "jobLocation": draft.location,
    }
