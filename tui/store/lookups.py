"""What bitmaps do not know of postings, as SQL that selects their ids."""

from collections.abc import Iterable
from json import dumps

from tui.search.match import Called, Noted, Reasoned, Stands, State, Written
from tui.search.words import spelled_out, words
from tui.store.texts import expression

Select = tuple[str, tuple[str | int, ...]]
"""A statement that gives ids of postings, with its parameters."""

_LISTED = "SELECT value FROM json_each(?)"
CHANGED = (
    "SELECT posting.id FROM (SELECT posting_id, max(at) AS at FROM ("
    "SELECT posting_id, decided_at AS at FROM decision WHERE brief_id = ?1 {some}"
    " UNION ALL SELECT posting_id, at FROM seen WHERE brief_id = ?1 {some}) GROUP BY posting_id"
    ") AS known JOIN posting ON posting.id = known.posting_id"
    " JOIN import ON import.id = posting.import_id AND import.started_at > known.at"
)
"""Selects what changed after it was decided or seen in a brief, among all or `some`."""

_STATES = {
    State.NEW: "SELECT id FROM posting WHERE import_id ="
    " (SELECT max(id) FROM import WHERE added + updated > 0) AND ?1 IS NOT NULL",
    State.SEEN: "SELECT posting_id FROM seen WHERE brief_id = ?1 EXCEPT"
    " SELECT posting_id FROM decision WHERE brief_id = ?1",
    State.CHANGED: CHANGED.format(some=""),
    State.GONE: "SELECT posting_id FROM arrival WHERE gone_at IS NOT NULL AND ?1 IS NOT NULL",
    State.DUPLICATE: "SELECT copy.posting_id FROM decision JOIN stacked AS mine USING (posting_id)"
    " JOIN stacked AS copy ON copy.head_id = mine.head_id WHERE brief_id = ?1 EXCEPT"
    " SELECT posting_id FROM decision WHERE brief_id = ?1",
    State.MARKED: "SELECT posting_id FROM mark WHERE brief_id = ?",
}


def select(match: Called | Noted | Reasoned | Stands | Written, brief_id: int) -> Select:
    """Say how to find what matches in a brief."""
    match match:
        case Called():
            sql = f"SELECT id FROM posting WHERE external_id IN ({_LISTED})"
            return sql, (dumps(match.external_ids),)
        case Noted():
            return (
                "SELECT posting_id FROM note, json_each(?) WHERE instr(lower(text), lower(value))",
                (dumps(match.texts),),
            )
        case Reasoned():
            sql = (
                "SELECT posting_id FROM decision, json_each(?) WHERE brief_id = ?"
                " AND instr(lower(reason), lower(value))"
            )
            return sql, (dumps(match.texts), brief_id)
        case Stands():
            return _STATES[match.state], (brief_id,)
        case Written():
            sql = "SELECT rowid FROM posting_search WHERE posting_search MATCH ?"
            return sql, (expression(match),)


def tagged(names: Iterable[str]) -> Select:
    """Say how to find what has one of these tags."""
    return (
        f"SELECT posting_id FROM posting_tag JOIN tag ON tag.id = tag_id WHERE name IN ({_LISTED})",
        (dumps(list(names)),),
    )


def named(texts: Iterable[tuple[str, ...]], values: Iterable[str]) -> list[str]:
    """Give the values that are one of the texts or, where none is, that hold its words.

    The last word may go on. Texts are given as folded words.
    """
    known = [
        (value, tuple(words(form)))
        for value in values
        for form in dict.fromkeys((value, spelled_out(value)))
    ]
    found: dict[str, None] = {}
    for text in texts:
        equal = [value for value, held in known if held == text]
        found |= dict.fromkeys(equal or [value for value, held in known if _holds(held, text)])
    return list(found)


def _holds(held: tuple[str, ...], text: tuple[str, ...]) -> bool:
    *first, last = text
    size = len(first)
    return any(
        list(held[at : at + size]) == first and held[at + size].startswith(last)
        for at in range(len(held) - size)
    )
