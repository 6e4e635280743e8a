"""Which part of a posting a heading begins."""

import re
from functools import lru_cache

from tui.model import SectionKind
from tui.reading.headings_english import ENGLISH
from tui.reading.headings_german import GERMAN

MAX_HEADING = 80
"""Code points; longer lines are never headings."""

_BY_KIND = {
    kind: re.compile("|".join((*ENGLISH[kind], *GERMAN[kind])), re.IGNORECASE) for kind in ENGLISH
}


@lru_cache(maxsize=4096)
def kind_of(heading: str) -> SectionKind | None:
    """Tell what a heading begins; takes it without marks and colon, None if it is not known."""
    if not heading or len(heading) > MAX_HEADING:
        return None
    for kind, pattern in _BY_KIND.items():
        if pattern.fullmatch(heading):
            return kind
    return None
