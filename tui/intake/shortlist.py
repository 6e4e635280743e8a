"""Our own shortlist as YAML, read back as a dump."""

from collections.abc import Iterator

import yaml

from tui.errors import DumpError
from tui.intake.fields import reject
from tui.intake.objects import job_posting
from tui.model import Draft, Reject

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_MAX_DEPTH = 20
_NULL = ("", "~", "null", "Null", "NULL")

_Events = Iterator[yaml.Event]


def records(text: str, name: str) -> Iterator[Draft | Reject]:
    """Read the postings of a shortlist; `name` is what complaints call the dump.

    Every value is taken as the text that stands there: YAML's own ideas of `NO` or `1:20` do not
    apply. Damage after the first posting is a reject of its own.

    Raises:
        DumpError: No YAML, or one with aliases or nested too deeply, as no shortlist is.
    """
    begun = False
    try:
        for record in _postings(yaml.parse(text, Loader=_Loader), text):
            begun = True
            yield record
    except (yaml.YAMLError, _NoShortlistError) as error:
        line, problem = _complaint(error)
        if not begun:
            raise DumpError(f"{name}: no YAML of ours: line {line}: {problem}") from error
        yield reject(line, f"no YAML of ours: {problem}", "")


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
    return mark.line + 1 if mark else 1, " ".join(problem.split())


def _postings(events: _Events, text: str) -> Iterator[Draft | Reject]:
    """Walk through the one document, its postings one by one."""
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            break
    while isinstance(key := next(events), yaml.ScalarEvent):
        event = next(events)
        if key.value == "postings" and isinstance(event, yaml.SequenceStartEvent):
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                yield _posting(item, events, text)
        else:
            _value(event, events)


def _posting(first: yaml.Event, events: _Events, text: str) -> Draft | Reject:
    value, last = _value(first, events)
    raw = text[_index(first) : _index(last)]
    return job_posting(value if isinstance(value, dict) else {}, _line(first), raw, str)
