"""Text in double quotes: nothing in it can be seen as anything but text, by reader or terminal."""

import json
import re

from tui.sharing.shortlist import Plain

_OUTSIDE_PLANE_0 = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
UNPRINTED = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls but LF; of C1, NEL ends lines in YAML
    "\u2028\u2029"  # end lines in YAML 1.1 and in JavaScript
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # reorder what is shown
    "\xad\u180e\u200b\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"  # show as nothing
    f"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{_OUTSIDE_PLANE_0}"  # no characters
)
"""The inside of a character class: what is written as an escape wherever it can be."""

_UNPRINTED = re.compile(f"[{UNPRINTED}]")


def json_text(data: Plain) -> str:
    """Write plain data as JSON in one line."""
    return _UNPRINTED.sub(lambda found: json.dumps(found[0])[1:-1], _json(data))


def yaml_text(text: str) -> str:
    r"""Write text as a double-quoted scalar, which YAML 1.1 and 1.2 read alike.

    JSON's escapes are YAML's too, but for pairs of surrogates: beyond U+FFFF it is `\U`.
    """
    return _UNPRINTED.sub(_yaml_escape, _json(text))


def _json(data: Plain) -> str:
    return json.dumps(data, ensure_ascii=False)


def _yaml_escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - plane 0
