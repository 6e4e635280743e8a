"""Values behind labels: `Location: ...`, `Location - ...`, or a value on the line below."""

import re
from collections.abc import Iterator, Mapping

from tui.reading.facts.spans import Span

_LONGEST_LABEL = 40
_LONGEST_VALUE = 120
_MOST_WORDS = 4
_SHORT = 3
_MOST_FIELDS = 400
_MARKS = " \t*_#•·▪>|-\u2013\u2014.,\u00a0"
_PLURAL = re.compile(r"\((?:s|e|en|in|n)\)|/(?:s|in|e|-in)\b|\*in\b")
_VALUE = re.compile(r"[\s*_\u2013:-]{0,8}(?=\S)")
_DASH = re.compile(r" [-\u2013\u2014|] ?|\t")
_WORD = re.compile(r"[^\W_][\w/&.'-]*|/")

Fields = Mapping[str, list[Span]]


def find_fields(low: str) -> Fields:
    """Find all labels of a text in small letters and where their values stand.

    With a colon a label may stand anywhere, and is found by its last words too (`work location` as
    `location`); with a dash it has to begin its line, and without either it has to be all of it.
    """
    fields: dict[str, list[Span]] = {}
    count = 0
    start = 0
    while start < len(low) and count < _MOST_FIELDS:
        end = low.find("\n", start)
        end = len(low) if end < 0 else end
        for label, at in _labels(low, start, end):
            if count >= _MOST_FIELDS:
                break
            value = _VALUE.match(low, at)
            if value:
                count += 1
                fields.setdefault(label, []).append(_to_line_end(low, value.end()))
        start = end + 1
    return fields


def _labels(low: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    colon = low.find(":", start, end)
    first = True
    while colon >= 0:
        label = low[max(start, colon - _LONGEST_LABEL) : colon]
        yield from ((suffix, colon + 1) for suffix in _suffixes(label))
        first = False
        colon = low.find(":", colon + 1, end)
    if not first:
        return
    if end - start <= _LONGEST_LABEL:
        label = _PLURAL.sub("", low[start:end]).strip(_MARKS)
        if label and end < len(low):
            words = label.split()
            yield label, end
            if 1 < len(words) <= _SHORT:
                yield words[-1], end
    dash = _DASH.search(low, start, min(end, start + _LONGEST_LABEL))
    if dash and low[dash.end() : end].strip():
        yield low[start : dash.start()].strip(_MARKS), dash.end()


def _suffixes(label: str) -> Iterator[str]:
    words = _WORD.findall(_PLURAL.sub("", label))[-_MOST_WORDS:]
    for number in range(len(words)):
        yield " ".join(words[number:])


def _to_line_end(low: str, start: int) -> Span:
    end = low.find("\n", start, start + _LONGEST_VALUE)
    return Span(start, min(len(low), start + _LONGEST_VALUE) if end < 0 else end)
