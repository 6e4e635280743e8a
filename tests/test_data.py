"""`docs/data.md`: the database as other tools see it."""

import re
from pathlib import Path

import pytest
from given_jobs import Query

from tui.desk import Desk
from tui.model.deciding import Status

DOC = (Path(__file__).parent.parent / "docs" / "data.md").read_text(encoding="utf-8")
TEXT = re.sub(r"```.*?```", "", DOC, flags=re.DOTALL)
SQL = re.findall(r"```sql\n(.*?)```", DOC, re.DOTALL)


def documented() -> dict[str, set[str]]:
    """Give the tables that the page explains, with the columns that it names."""
    found: dict[str, set[str]] = {}
    for table, columns in re.findall(r"`(\w+)`:((?:(?!`\w+`:)[^#])*)", TEXT):
        # What stands in brackets are values, or other columns.
        plain = re.sub(r"\([^)]*\)", "", columns.split("\n\n")[0])
        found[table] = set(re.findall(r"`(\w+)`", plain))
    return found


def test_every_table_and_column_is_explained_and_is_there(jobs: Desk, query: Query) -> None:
    assert jobs.counts().postings
    tables = query(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        r" AND name NOT LIKE 'sqlite\_%' ESCAPE '\'"
        r" AND name NOT LIKE 'posting\_search\_%' ESCAPE '\'"
    )
    there = {
        name: {column for _, column, *_ in query(f"PRAGMA table_info({name})")}
        for (name,) in tables
    }
    assert documented() == there


@pytest.mark.parametrize("statement", [s for block in SQL for s in block.split(";\n") if s.strip()])
def test_what_the_page_shows_can_be_asked(jobs: Desk, query: Query, statement: str) -> None:
    ids = [jobs.resolve(name) for name in "12"]
    jobs.decide(ids, Status.SHORTLIST, "near")
    jobs.note(ids, "management")
    assert query(statement) or "MATCH" in statement


def test_the_view_has_a_row_for_each_posting_and_brief(jobs: Desk, query: Query) -> None:
    jobs.decide([jobs.resolve("1")], Status.REJECT, "pay")
    for tag in ("b", "a"):
        jobs.tag([jobs.resolve("1")], tag)
    jobs.turn_to("pmo")
    jobs.decide([jobs.resolve("1")], Status.MAYBE)
    rows = query(
        "SELECT brief, status, reason, tags FROM triage WHERE external_id = '1' ORDER BY brief"
    )
    assert [row[:3] for row in rows] == [("default", "reject", "pay"), ("pmo", "maybe", "")]
    assert set(rows[0][3].split()) == {"a", "b"}
    assert query("SELECT DISTINCT status FROM triage WHERE external_id = '2'") == [("todo",)]


def test_foreign_keys_hold(jobs: Desk, query: Query) -> None:
    jobs.decide([jobs.resolve("1")], Status.MAYBE)
    assert query("PRAGMA foreign_key_check") == []
