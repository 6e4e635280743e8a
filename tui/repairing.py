"""Records in quarantine, mended by a person and read again."""

import re
from dataclasses import dataclass

from tui.config import Config
from tui.errors import DumpError
from tui.intake.columns import Columns
from tui.intake.dumps import read_text
from tui.model.intake import Draft, Outcome, Quarantined, Reject
from tui.store.store import Store

_OF_SHORTLIST = re.compile(r"(?:- )?identifier:")


@dataclass(frozen=True, slots=True)
class Repair:
    """What became of a record that was read again."""

    outcomes: tuple[Outcome, ...] = ()
    """Of each posting that it holds now; none if it stays in quarantine."""
    reason: str = ""
    """Why it stays."""


def repair(store: Store, config: Config, record: Quarantined, text: str) -> Repair:
    """Read a record again as it was mended; what still cannot be read stays as it is now.

    It counts for the import that brought it, and has the source that most of that import has.
    """
    try:
        items = read_text(_whole(text), order=config.columns, columns=Columns(config.names))
    except DumpError as error:
        return _left(store, record, text, str(error))
    drafts = [item for item in items if isinstance(item, Draft)]
    rejects = [item for item in items if isinstance(item, Reject)]
    if rejects or not drafts:
        return _left(store, record, text, rejects[0].reason if rejects else "no posting in it")
    source = store.quarantine.source_of(record) or config.source
    arrivals = store.arrivals(
        record.file, lambda draft: draft.source or source, record.import_number
    )
    outcomes = arrivals.store(drafts)
    store.quarantine.settle(record)
    return Repair(tuple(outcomes))


def _left(store: Store, record: Quarantined, text: str, reason: str) -> Repair:
    store.quarantine.rewrite(record, text, reason)
    return Repair(reason=reason)


def _whole(text: str) -> str:
    """Put a posting of a shortlist, which is only a part of one, where it can be read."""
    if not _OF_SHORTLIST.match(text):
        return text
    lines = text.removeprefix("- ").splitlines()
    indent = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    rest = [f"  {line[indent:]}" for line in lines[1:]]
    return "\n".join(["schema: jobs-tui/shortlist", "postings:", f"- {lines[0]}", *rest, ""])
