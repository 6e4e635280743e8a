"""Postings that want to do something to whoever shows, stores or exports them."""

from dataclasses import replace

from tui.demo.chance import Chance
from tui.model.intake import Draft

_BEYOND = (
    "\x1b]0;your terminal is mine\x07",
    "\x1b[2J\x1b[H\x1b[31m",
    "\x1b[6n\x1b[c",
    "\x9b5m\x9d0;title\x9c",
    "\x1b]8;;https://jobs.example/\x1b\\link\x1b]8;;\x1b\\",
    "\x07\x08\x08\x08\x7f",
    "[/]",
    "[red]red[/red] [/b] [50%]",
    "[link=https://jobs.example/]here[/link]",
    "[@click=app.quit]quit[/]",
    "$skills {place} %s %(n)d",
    "\u202eerutuf eht ni reenigne\u202c",
    "\u2067\u05de\u05d4\u05e0\u05d3\u05e1\u2069 \u0645\u0647\u0646\u062f\u0633",
    "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c" * 4,
    "zero\u200bwidth\u2060and\u00adsoft\ufeff",
    "line\u2028paragraph\u2029next\u0085end",
    "\U0001f469\u200d\U0001f4bb \U0001f1e9\U0001f1ea \U0001f3f3\ufe0f\u200d\U0001f308",
    "\u8f6f\u4ef6\u5de5\u7a0b\u5e08 \u30bd\u30d5\u30c8\u30a6\u30a7\u30a2 \uc5d4\uc9c0\ub2c8\uc5b4",
    "\U0001d400\U0001d401 \uff26\uff55\uff4c\uff4c \ufb01ne",
    "\u0130\u0131\u1e9e\u01c4",
    '=HYPERLINK("https://jobs.example/";"open")',
    "+1-1 @SUM(A1)",
    "'; DROP TABLE posting; --",
    '" OR title:* NEAR(',
    "!!python/object/apply:os.system [true]",
    "--- &anchor *anchor",
    "<script>alert(1)</script> &#27;[31m",
    "../../etc/passwd\\..\\",
    "NULL",
    "x" * 3000,
    "very long " * 300,
)
"""Texts without line ends and tabs, which the raw form cannot hold in a title."""


def spoilt(draft: Draft, chance: Chance) -> Draft:
    """Put hostile text into the title, and now and then into all else."""
    text = chance.pick(_BEYOND)
    title = chance.pick((f"{draft.title} {text}", f"{text} {draft.title}", text))
    if chance.happens(0.5):
        return replace(draft, title=title)
    other = chance.pick(_BEYOND)
    return replace(
        draft,
        title=title,
        role=f"{draft.role} {text}",
        blurb=f"{draft.blurb} {other}",
        description=f"{other}\n{draft.description}\n\t{text}\t{other}",
    )
