"""Addresses of pages and mailboxes in a text: what they spell names no skill."""

import re

from tui.reading.traces import traces

_BEGINNINGS = ("://", "www.", "@")
_BLANK = re.compile(r"\s")
_LONGEST_FRONT = 64
"""Code points of a mailbox's name, or of a scheme."""
_LONGEST = 2000
_MAILBOX = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


def find_links(text: str) -> list[tuple[int, int]]:
    """Find addresses, as code points from and to, in order and without overlap."""
    found: list[tuple[int, int]] = []
    done = 0
    for at in traces(text, _BEGINNINGS):
        if at < done:
            continue
        front = text[max(done, at - _LONGEST_FRONT) : at]
        blanks = [blank.end() for blank in _BLANK.finditer(front)]
        start = at - len(front) + (blanks[-1] if blanks else 0)
        blank = _BLANK.search(text, at, at + _LONGEST)
        done = blank.start() if blank else min(len(text), at + _LONGEST)
        found.append((start, done))
    return found


def addresses(text: str) -> list[str]:
    """Give the addresses that a text names, each once, as a browser or a mail program takes them.

    Only pages by http and https, and mailboxes.
    """
    found: dict[str, None] = {}
    for start, end in find_links(text):
        written = text[start:end].strip("<>()[]{}'\"*,;:.!?…“”„")
        page = re.search(r"(?:https?://|www\.)[^\s<>\"]+", written, re.IGNORECASE)
        if page:
            address = page.group()
            found[address if "://" in address else f"https://{address}"] = None
        elif "://" not in written and _MAILBOX.fullmatch(written):
            found[f"mailto:{written}"] = None
    return list(found)
