"""HTML → plain text, in time linear in its length whatever it holds."""

import html
import re

_MARKUP = re.compile(r"</?[a-zA-Z!]|&[a-zA-Z#]")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_MANY_BREAKS = re.compile(r"\n{3,}")
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
"""No character has such a number, and Python refuses to read the longest of them."""

_HIDDEN = [
    (re.compile("<!--"), re.compile("-->")),
    *(
        (
            re.compile(rf"<{name}\b", re.IGNORECASE),
            re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE),
        )
        for name in ("script", "style", "template", "noscript")
    ),
]
"""What opens and closes text that no page shows."""

_EDGE = "\r"
"""Stands where a new line begins, once however many such edges meet."""

_EDGES = re.compile(" ?\r[\r ]*")
_BREAKS = {
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"), "\n\n"),
    **dict.fromkeys(("blockquote", "pre", "dl", "hr"), "\n\n"),
    **dict.fromkeys(("div", "tr", "section", "article", "header", "footer", "dt", "dd"), _EDGE),
    "br": "\n",
}
_CELLS = ("td", "th")
_BULLET = "\n• "


def plain(text: str) -> str:
    """Give the text that a page would show: paragraphs, a bullet for each list item, no tags.

    A text without any tag or entity comes back as it is; its line ends stay unless it is HTML
    throughout. What comes back still has to be cleaned: entities may stand for controls.
    """
    if not _MARKUP.search(text):
        return text
    text = _without_hidden(text)
    if is_html(text):
        text = _SPACE.sub(" ", text)
    text = _EDGES.sub("\n", _TAG.sub(_shown, text.replace(_EDGE, "\n")))
    text = html.unescape(_LONG_NUMBER.sub("", text))
    return _MANY_BREAKS.sub("\n\n", "\n".join(map(str.strip, text.split("\n")))).strip()


def is_html(text: str) -> bool:
    """Tell whether a text is HTML throughout: whether tags rather than LF break its lines."""
    return "<" in text and sum(_breaking(tag[2]) for tag in _TAG.finditer(text)) > text.count("\n")


def _breaking(tag: str) -> bool:
    return tag.lower() in _BREAKS or tag.lower() == "li"


def _shown(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name == "li":
        return "" if tag[1] else _BULLET
    if name in _CELLS:
        return "" if tag[1] else " "
    return _BREAKS.get(name, "")


def _without_hidden(text: str) -> str:
    for opening, closing in _HIDDEN:
        text = _cut(text, opening, closing)
    return text


def _cut(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """Leave out all from each opening to its closing; one that is never closed stays."""
    kept = []
    start = 0
    while (found := opening.search(text, start)) and (end := closing.search(text, found.end())):
        kept.append(text[start : found.start()])
        start = end.end()
    return "".join((*kept, text[start:]))
