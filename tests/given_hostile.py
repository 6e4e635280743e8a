"""Text that wants to act on whoever shows it, in every place of a database that foreign text has.

Each text ends what it begins with a mark (PWN), so that what came through can be found again.
"""

import re
import sqlite3
from contextlib import closing
from itertools import cycle
from pathlib import Path

from given_jobs import Raw, write_dump

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria, Facet, View
from tui.model.deciding import Status, Wish, WishNeed
from tui.model.reading import Correction, CorrectionKind, SkillKind

HOSTILE = (
    "[/] closes nothing",
    "[@click=app.quit]press me[/]",
    "[link='file:///etc/passwd']read[/link] [red]x[/red] list[int] [50%] a[",
    "\x1b]52;c;UFdORUQ=\x1b\\ \x1b[2J\x1b[?1049l \x1b]0;PWN\x07 \x1bc",
    "\x1b[31;5mPWN \x1b[6n\x1b[c\x1b[5i",
    "\x1bPq#0\x1b\\ \x1b_Ga=q\x1b\\ \x1b^PWN\x1b\\ \x1bXPWN\x1b\\",
    "\x1b]8;;https://jobs.example/PWN\x1b\\link\x1b]8;;\x1b\\",
    "C1 \x9b31m \x85 \x90q \x9d0;PWN\x9c",
    "NUL \x00 BEL \x07 BS \x08 VT \x0b FF \x0c DEL \x7f",
    "\u202egnp.exe\u2066 \u200f\ufeff\u2028\u2029",
    "Z" + "\u0300" * 300 + "algo",
    "\udcff lone \ud83d surrogates",
    "日本語のタイトル " * 40,
    "👩‍👩‍👧‍👦 🏳️‍🌈 1️⃣ ☎️ שלום عربى",
    "x" * 20_000,
    "",
)

STORED = tuple(text.encode("utf-8", "replace").decode() for text in HOSTILE)
"""The same as SQLite can hold it: without halves of surrogate pairs."""

_FOREIGN = {
    "posting": ("title", "description", "role", "blurb", "source", "external_id", "location"),
    "company": ("name", "blurb", "external_id"),
    "brief": ("name",),
    "decision": ("reason", "by"),
    "ledger": ("name", "by"),
    "step": ("by",),
    "tag": ("name",),
    "note": ("text",),
    "skill": ("name",),
    "posting_fact": ("value",),
    "facet_value": ("value",),
    "view": ("name", "query"),
    "brief_wish": ("value",),
    "import": ("file",),
    "quarantine": ("file", "reason", "raw"),
    "correction": ("phrase", "skill"),
    "copy_elsewhere": ("name",),
    "earlier_text": ("title", "description"),
}
_ACTING = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
_OF_THE_APP = re.compile(
    rb"\x1b\[(?!31;5m)[\d;]*[mH]"  # colours and places
    rb"|\x1b\[\?(?:25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2031|2048|7)[hl]"
    rb"|\x1b\[\?\d+\$p|\x1b\[[<>][\d;]*u"  # what the terminal can do
    rb"|\x1b\]22;default\x07"  # the shape of the pointer
    rb"|\x1b\]52;c;(?!UFdO)[\w+/=]*\x07"  # what it copies
)


def fill(database: Path) -> None:
    """Put something into all tables of a database that has eight postings or more."""
    with closing(Desk.open(Config(database=database))) as desk:
        ids = desk.find(Criteria()).ids
        desk.decide(ids[:2], Status.REJECT, "far")
        desk.decide(ids[2:4], Status.SHORTLIST, "near")
        desk.tag(ids[:3], "call")
        desk.note(ids[:3], "ask Ann")
        desk.mark(ids[4:6])
        desk.save_view(View("nurses", "nurse"))
        desk.wish(Wish(WishNeed.MUST, Facet.SKILL, "Scrum"))
        desk.correct(Correction(CorrectionKind.TEACH, "patients", "Patients", SkillKind.DOMAIN))
        records = [Raw("1", "Changed", "You run projects with SAP."), Raw("90", posted="soon")]
        records += [Raw(str(number)) for number in range(91, 94)]
        desk.import_dumps([str(write_dump(database.with_name("more.tsv"), records))])
        desk.turn_to("another")
        desk.decide(ids[:2], Status.MAYBE, "later")


def soil(database: Path) -> None:
    """Write hostile text past the intake, as a damaged or foreign program might."""
    texts = (f"{text}{number}" for number, text in enumerate(cycle(STORED)))
    with closing(sqlite3.connect(database)) as connection:
        connection.create_function("hostile", 1, lambda _: next(texts))
        for table, columns in _FOREIGN.items():
            assignments = ", ".join(f'"{column}" = hostile("{column}")' for column in columns)
            which = "WHERE name <> 'default'" if table == "brief" else ""
            connection.execute(f'UPDATE "{table}" SET {assignments} {which}')
        connection.commit()


def acting(text: str) -> list[str]:
    """List what in a text, apart from ends of lines and tabs, acts on a terminal."""
    return _ACTING.findall(text)


def foreign(output: bytes) -> list[bytes]:
    """List what acts on a terminal in what the app wrote to it, and is not the app's own."""
    rest = _OF_THE_APP.sub(b"", output)
    found = re.findall(rb"\x1b.{0,20}|[\x00-\x09\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]", rest)
    return found + [mark.encode() for mark in acting(rest.decode()) if mark > "\x7f"]
