"""Cleaning of foreign text: nothing that a posting says may act on a terminal or a screen."""

import re

MAX_LINE = 500
"""Code points kept of a field of one line (title, role, company, tag)."""

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0e-\x1f"  # C0 controls but TAB and what ends lines
    "\x7f-\x84\x86-\x9f"  # DEL and C1 controls
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that reorder what is shown
    "\u00ad\u180e\u200b\u2060-\u2065\ufeff"  # blanks and hyphens that show as nothing
    "\ufff9-\ufffb"  # interlinear annotation
    "\ufdd0-\ufdef\ufffe\uffff"  # not characters
    "\ud800-\udfff"  # halves of surrogate pairs
    "\U000e0000-\U000e0fff"  # invisible tags
    + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_SEPARATORS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{8})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)


def clean(text: str) -> str:
    """Make text safe to store and to show; LF and TAB stay, other line ends become LF.

    Controls, bidirectional overrides, surrogates and invisible tags go; joiners that emoji, Persian
    and Indic scripts need stay. At most 8 combining marks follow one another. Idempotent.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _SEPARATORS.sub("\n", text)
    return _MARKS.sub(r"\1", _UNSAFE.sub("", text))


def one_line(text: str, limit: int = MAX_LINE) -> str:
    """Make text fit for one line: clean, runs of blanks folded, cut with an ellipsis."""
    if len(text) > 4 * limit:
        text = text[: 4 * limit]
    text = " ".join(clean(text).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def tag_name(text: str) -> str:
    """Make a tag of a text: one word, without what the query language needs for itself."""
    words = one_line(text).replace('"', "").replace(",", " ").split()
    return "-".join(filter(None, (word.lstrip("#") for word in words)))


def united(text: str, more: str) -> str:
    """Add to a note the paragraphs of another one that it does not have."""
    parts = text.split("\n\n")
    new = [part for part in more.split("\n\n") if part and part not in parts]
    return "\n\n".join([text, *new]) if text else more
