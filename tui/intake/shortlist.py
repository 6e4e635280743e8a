"""Our own shortlist as YAML, read back as a dump, or with what was decided."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

import yaml

from tui.errors import DumpError
from tui.intake.dates import to_utc
from tui.intake.fields import reject, text_id
from tui.intake.objects import job_posting
from tui.model.deciding import Decided, Status
from tui.model.intake import Draft, Reject
from tui.model.sharing import Shared
from tui.text import clean, one_line, tag_name

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one, unless PyYAML was built without it."""

_MAX_DEPTH = 20
_NESTED = "nested too deeply"
_TOO_DEEP = "nesting depth"
"""What PyYAML from 6.0.4 on says of text that is nested too deeply for itself."""
_NULL = ("", "~", "null", "Null", "NULL")

_OUR_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", re.ASCII)
"""When something was decided, as the database holds it, and therefore to be kept to the letter."""

_Events = Iterator[yaml.Event]


_Record = tuple[dict[str, object], int, str]
"""A posting's values as texts, the line where it begins, and its text."""

Read = TypeVar("Read")


def records(text: str, name: str) -> Iterator[Draft | Reject]:
    """Read the postings of a shortlist; `name` is what complaints call the dump.

    Every value is taken as the text that stands there: YAML's own ideas of `NO` or `1:20` do not
    apply. Damage after the first posting is a reject of its own.

    Raises:
        DumpError: No YAML, or one with aliases or nested too deeply, as no shortlist is.
    """
    return _read(text, name, _draft)


def shared(text: str, name: str) -> Iterator[Shared | Reject]:
    """Read the postings of a shortlist with what was decided on them, as `records` does.

    Raises:
        DumpError: as for `records`.
    """
    return _read(text, name, _shared)


def _read(
    text: str, name: str, made: Callable[[_Record], Read | Reject]
) -> Iterator[Read | Reject]:
    begun = False
    try:
        for record in _postings(yaml.parse(text, Loader=_LOADER), text):
            begun = True
            yield made(record)
    except (yaml.YAMLError, _NoShortlistError) as error:
        line, problem = _complaint(error)
        if not begun:
            raise DumpError(f"{name}: no YAML of ours: line {line}: {problem}") from error
        yield reject(line, f"no YAML of ours: {problem}", "")


def _draft(record: _Record) -> Draft | Reject:
    return job_posting(*record, shown=str)


def _shared(record: _Record) -> Shared | Reject:
    draft = _draft(record)
    if isinstance(draft, Reject):
        return draft
    fields, line, raw = record
    decision = fields.get("decision")
    if not isinstance(decision, dict):
        return reject(line, "nothing was decided on it: it has no `decision`", raw)
    decided = _decided(decision)
    if decided is None:
        return reject(line, f"its status is none of {', '.join(Status)}", raw)
    notes = [clean(text).strip() for text in _texts(decision.get("notes"))]
    earlier = [
        _decided(each) if isinstance(each, dict) else None
        for each in _items(decision.get("previous"))
    ]
    return Shared(
        draft=draft,
        described="description" in fields,
        brief=one_line(_text(decision.get("brief"))),
        decided=decided,
        earlier=tuple(each for each in earlier if each),
        tags=tuple(dict.fromkeys(filter(None, map(tag_name, _texts(decision.get("tags")))))),
        note="\n\n".join(filter(None, notes)),
        copies=tuple(dict.fromkeys(filter(None, map(text_id, _items(fields.get("duplicates")))))),
    )


def _decided(fields: Mapping[str, object]) -> Decided | None:
    """Read a decision; None where its status is none."""
    status = _text(fields.get("status"))
    if status not in set(Status):
        return None
    at = _text(fields.get("at"))
    return Decided(
        Status(status),
        one_line(_text(fields.get("reason"))),
        at if _OUR_TIME.fullmatch(at) and to_utc(at) else to_utc(at),
        one_line(_text(fields.get("by"))),
    )


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _texts(value: object) -> list[str]:
    return [item for item in _items(value) if isinstance(item, str)]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


class _NoShortlistError(Exception):
    """YAML that no shortlist holds: what, and the event where."""

    def __init__(self, problem: str, event: yaml.Event) -> None:
        super().__init__(problem)
        self.line = _line(event)


def _complaint(error: yaml.YAMLError | _NoShortlistError) -> tuple[int, str]:
    if isinstance(error, _NoShortlistError):
        return error.line, str(error)
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or error)
    if _TOO_DEEP in problem:
        problem = _NESTED
    return mark.line + 1 if mark else 1, " ".join(problem.split())


def _postings(events: _Events, text: str) -> Iterator[_Record]:
    """Walk through the document, its postings one by one; what follows it is passed over."""
    root = next((event for event in events if isinstance(event, yaml.NodeEvent)), None)
    if not isinstance(root, yaml.MappingStartEvent):
        return
    while isinstance(key := next(events), yaml.ScalarEvent):
        event = next(events)
        if key.value == "postings" and isinstance(event, yaml.SequenceStartEvent):
            while not isinstance(first := next(events), yaml.SequenceEndEvent):
                value, last = _value(first, events)
                raw = _between(first, last, text)
                fields = value if isinstance(value, dict) else {}
                yield fields, _line(first), raw
        else:
            _value(event, events)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _between(first: yaml.Event, last: yaml.Event, text: str) -> str:
    if first.start_mark and last.end_mark:
        return text[first.start_mark.index : last.end_mark.index].rstrip()
    return ""


def _value(event: yaml.Event, events: _Events, depth: int = 0) -> tuple[object, yaml.Event]:
    """Build the value that begins with an event; gives the event that ends it as well."""
    if depth > _MAX_DEPTH:
        raise _NoShortlistError(_NESTED, event)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, depth)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_value(event, events, depth + 1)[0])
        return items, event
    if not isinstance(event, yaml.ScalarEvent):
        raise _NoShortlistError("an alias", event)
    return None if event.implicit[0] and event.value in _NULL else event.value, event


def _mapping(events: _Events, depth: int) -> tuple[object, yaml.Event]:
    content: dict[str, object] = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        if not isinstance(key, yaml.ScalarEvent) or key.value in content:
            raise _NoShortlistError("a key that stands twice, or is no text", key)
        content[key.value] = _value(next(events), events, depth + 1)[0]
    return content, key
