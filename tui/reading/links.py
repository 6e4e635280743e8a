"""Addresses of pages and mailboxes in a text: what they spell names no skill."""

import re

_BEGINNINGS = ("://", "www.", "@")
_BLANK = re.compile(r"\s")
_LONGEST_FRONT = 64
"""Code points of a mailbox's name, or of a scheme."""
_LONGEST = 2000


def find_links(text: str) -> list[tuple[int, int]]:
    """Find addresses, as code points from and to, in order and without overlap."""
    marks = sorted(at for beginning in _BEGINNINGS for at in _all(beginning, text))
    found: list[tuple[int, int]] = []
    done = 0
    for at in marks:
        if at < done:
            continue
        front = text[max(done, at - _LONGEST_FRONT) : at]
        blanks = [blank.end() for blank in _BLANK.finditer(front)]
        start = at - len(front) + (blanks[-1] if blanks else 0)
        blank = _BLANK.search(text, at, at + _LONGEST)
        done = blank.start() if blank else min(len(text), at + _LONGEST)
        found.append((start, done))
    return found


def _all(part: str, text: str) -> list[int]:
    found = []
    at = text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + len(part))
    return found
