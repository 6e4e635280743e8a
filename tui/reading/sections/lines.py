"""A line of a text, and what it looks like."""

import re
from dataclasses import dataclass

MAX_HEADING = 80
"""Code points; longer lines are never headings."""
MAX_WORDS = 9
"""Words of a heading at most."""

_BULLET = re.compile(
    r"[ \t\u00a0]*(?:[•◦▪●■►▸‣\u2043·∙➢➤✔✓→○▫❖*\uf0b7\u2013\u2014-][ \t\u00a0]|"
    r"\d{1,2}[.)][ \t]|[•●▪·\uf0b7])"
)
NUMBER = re.compile(
    r"(?i:\s*(?:section|part|teil|abschnitt)\s+\d{1,2}\s*[:.)\u2013-]\s+)|"
    r"\s*(?:\(?\d{1,2}[.):]|[IVX]{1,4}[.)]|[A-H][.)])\s+"
)
"""The number of a heading: `1.`, `II.`, `Section 3:`."""
_HASHES = re.compile(r"\s{0,3}(#{1,6})\s+\S")
_BOLD = re.compile(r"\s{0,3}(?:\*\*[^*\n]{2,80}\*\*:?|__[^_\n]{2,80}__:?|\*[^*\n]{2,80}\*)\s*$")
_TAG = re.compile(r"<[^<>\n]{1,80}>|&(?:nbsp|amp|bull|lt|gt|quot|#\d{1,5});")
_UNDERLINE = re.compile(r"[ \t]*(?:={3,}|-{3,}|~{3,}|_{3,})[ \t]*(?:\n|$)")
_SHORTEST = 3
_AHEAD = 200
"""Code points after a line that are looked at to tell what it is."""
_ENDS = (".", ",", ";")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, without its end."""

    text: str
    start: int
    end: int
    stripped: str

    def comes_after_blank(self) -> bool:
        """Tell if the line before it is empty or missing."""
        before = self.text.rfind("\n", 0, max(0, self.start - 1)) + 1
        return not self.text[max(before, self.start - _AHEAD) : self.start].strip()

    def is_isolated(self) -> bool:
        """Tell if empty lines stand before and after it."""
        return self.comes_before_blank() and self.comes_after_blank()

    def comes_before_blank(self) -> bool:
        """Tell if the line after it is empty or missing."""
        after = self.text[self.end + 1 : self.end + 1 + _AHEAD].partition("\n")[0]
        return not after.strip()

    def end_of_underline(self) -> int:
        """Return where the rule below it ends, else where the next line begins."""
        after = self.end + 1
        rule = _UNDERLINE.match(self.text, after, min(len(self.text), after + _AHEAD))
        return rule.end() if rule else after

    def following(self) -> str:
        """Return the beginning of what comes after it, without blanks."""
        return self.text[self.end + 1 : self.end + 1 + _AHEAD].lstrip()


def may_be_heading(stripped: str) -> bool:
    """Tell cheaply if a line without surrounding blanks deserves a closer look."""
    length = len(stripped)
    if length < _SHORTEST:
        return False
    if ":" in stripped[:MAX_HEADING] or stripped[-1] in ":?*_>":
        return True
    return length <= MAX_HEADING + 20 and (
        stripped[0] in "#*_<" or (not ends_sentence(stripped) and stripped.count(" ") < MAX_WORDS)
    )


def ends_sentence(stripped: str) -> bool:
    """Tell if a line ends as sentences do, or members of lists; dots that go on do not."""
    return stripped[-1] in _ENDS and not stripped.endswith(("..", "\u2026."))


def is_bullet(text: str) -> bool:
    """Tell if a line is a member of a list."""
    return _BULLET.match(text) is not None


def without_number(text: str) -> str:
    """Leave out the number of a heading."""
    return NUMBER.sub("", text)


def is_numbered(line: Line) -> bool:
    """Tell a numbered heading from a member of a numbered list."""
    return bool(NUMBER.match(line.stripped)) and not NUMBER.match(line.following())


def form_of(line: Line) -> str:
    """Name what marks a line out: `#`s, `**`, `<>`, `__` for a rule below, `CAPITALS`."""
    hashes = _HASHES.match(line.stripped)
    if hashes:
        return hashes[1]
    if _BOLD.match(line.stripped):
        return "**"
    if line.stripped[:1] == "<" and len(line.stripped) < 2 * MAX_HEADING:
        return "<>"
    if line.end_of_underline() > line.end + 1:
        return "__"
    return "CAPITALS" if line.stripped.isupper() else ""


def begins_low(name: str) -> bool:
    """Tell if it goes on from a line before."""
    return name[:1].islower()


def tidy(line: str) -> str:
    """Strip a heading of marks, bullets, tags and surplus blanks."""
    if "<" in line or "&" in line:
        line = _TAG.sub(" ", line.replace("&amp;", "&"))
    start, end = 0, len(line)
    while start < end and not line[start].isalnum():
        start += 1
    while end > start and not (line[end - 1].isalnum() or line[end - 1] in "?!)"):
        end -= 1
    return " ".join(line[start:end].split())
