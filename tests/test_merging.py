"""Shortlists that go out and come in again: merged into other desks, and back."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from given_jobs import JOBS, write_dump
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status
from tui.model.postings import Posting
from tui.model.sharing import Side

DECIDED = [Status.SHORTLIST, Status.MAYBE, Status.REJECT]
HOSTILE = st.one_of(
    st.text(
        "ab \n\t\r\x00\x1b\x7f\x85\xa0\u2028\u202e\ufeff😀ä#:-'\"\\|>{}[]&*!%@`,;", max_size=40
    ),
    st.sampled_from(["1e3", "NO", "~", "=HYPERLINK(1)", "a \n\n b ", "trail ", "#a b"]),
)
RECORD = st.fixed_dictionaries(
    {
        "title": HOSTILE,
        "description": HOSTILE | st.just("We need Scrum, SAP and Java.\nScrum again \x85 and SAP."),
        "role": HOSTILE,
        "company": HOSTILE | st.just("SAP"),
        "company_description": HOSTILE | st.just("Scrum Experts is one of the leading agencies."),
        "date_posted": st.sampled_from(["2024-05-06", "2024-05-06T07:08:09.123Z", "soon", ""]),
    }
)
CHANGE = st.tuples(
    st.integers(0, 3), st.sampled_from(["decide", "tag", "note"]), st.sampled_from(DECIDED), HOSTILE
)


@pytest.fixture
def desk_at(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """Give desks of several people, each with the same postings."""
    opened = []

    def desk_at(name: str, *, empty: bool = False) -> Desk:
        desk = Desk.open(Config(database=tmp_path / f"{name}.db"))
        desk.by = name
        if not empty:
            desk.import_dumps([str(write_dump(tmp_path / "dump.tsv", JOBS))])
        opened.append(desk)
        return desk

    yield desk_at
    for desk in opened:
        desk.close()


@pytest.fixture
def sent(tmp_path: Path) -> Callable[[Desk], str]:
    """Write all that was decided at a desk to a file."""

    def sent(desk: Desk) -> str:
        path = tmp_path / f"from-{desk.by}.yaml"
        desk.export(path, statuses=DECIDED, reproducible=True)
        return str(path)

    return sent


def held(desk: Desk, name: str) -> Posting:
    return desk.posting(desk.resolve(name))


def decide(desk: Desk, name: str, status: Status, reason: str = "") -> None:
    desk.decide([desk.resolve(name)], status, reason)


@settings(  # each example fills two files: shrinking one would take minutes
    max_examples=25,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(records=st.lists(RECORD, min_size=1, max_size=4), changes=st.lists(CHANGE, max_size=8))
def test_a_shortlist_merged_into_an_empty_desk_goes_out_as_it_came(
    records: list[dict[str, str]], changes: list[tuple[int, str, Status, str]]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        dump = folder / "dump.json"
        dump.write_text(json.dumps([{"id": f"j{n}", **each} for n, each in enumerate(records)]))
        with closing(Desk.open(Config(database=folder / "a.db"))) as desk:
            desk.import_dumps([str(dump)], complain=lambda _: None)
            desk.build_stacks()
            ids = [row.id for row in desk.rows(desk.find(Criteria()).ids)]
            desk.decide(ids, Status.SHORTLIST, "first")
            for place, what, status, text in changes:
                if what == "decide":
                    desk.decide(ids[place : place + 1], status, text)
                elif what == "tag" and text.strip():
                    desk.tag(ids[place : place + 1], text)
                elif what == "note":
                    desk.note(ids[place : place + 1], text)
            first = folder / "a.yaml"
            desk.export(first, statuses=DECIDED, reproducible=True)
        with closing(Desk.open(Config(database=folder / "b.db"))) as other:
            other.by = "somebody else"
            done = other.merge(str(first))
            assert (done.added, done.conflicts, done.complaints) == (len(ids), (), ())
            second = folder / "b.yaml"
            other.export(second, statuses=DECIDED, reproducible=True)
            assert second.read_bytes() == first.read_bytes()
            again = other.merge(str(first))
            assert (again.added, again.decided, again.tagged, again.noted) == (0, 0, 0, 0)
            assert again.step is None


def test_copies_and_what_was_decided_before_come_along(
    desk_at: Callable[..., Desk], sent: Callable[[Desk], str]
) -> None:
    ann, ben = desk_at("ann"), desk_at("ben", empty=True)
    decide(ann, "1", Status.MAYBE, "far")
    decide(ann, "1", Status.SHORTLIST)
    ben.merge(sent(ann))
    (before,) = held(ben, "1").earlier
    assert (before.status, before.reason, before.by) == (Status.MAYBE, "far", "ann")
    assert held(ben, "1").decided == held(ann, "1").decided


def test_what_went_on_from_ours_is_taken_over_and_no_conflict(
    desk_at: Callable[..., Desk], sent: Callable[[Desk], str]
) -> None:
    ann, ben = desk_at("ann"), desk_at("ben")
    decide(ann, "1", Status.SHORTLIST)
    ben.merge(sent(ann))
    decide(ben, "1", Status.REJECT, "pay")
    decide(ben, "2", Status.MAYBE)
    done = ann.merge(sent(ben))
    assert (done.decided, done.conflicts) == (2, ())
    assert held(ann, "1").decided == held(ben, "1").decided
    # The shortlist of before is old news at either desk.
    decide(ann, "1", Status.MAYBE)
    assert ann.merge(sent(ben)).decided == 0
    assert held(ann, "1").status is Status.MAYBE


def test_what_both_have_decided_is_a_conflict_until_somebody_settles_it(
    desk_at: Callable[..., Desk], sent: Callable[[Desk], str]
) -> None:
    ann, ben = desk_at("ann"), desk_at("ben")
    decide(ann, "1", Status.SHORTLIST)
    decide(ben, "1", Status.REJECT, "pay")
    decide(ben, "2", Status.REJECT)
    decide(ann, "2", Status.REJECT)
    done = ann.merge(sent(ben))
    (conflict,) = done.conflicts
    assert (conflict.name, conflict.ours.status, conflict.theirs.reason) == (
        "main:1",
        Status.SHORTLIST,
        "pay",
    )
    assert held(ann, "1").status is Status.SHORTLIST
    before = held(ann, "1").decided
    assert ann.merge(sent(ben), prefer={"main:1": Side.OURS}).decided == 0
    assert held(ann, "1").decided == before
    assert ann.merge(sent(ben)).conflicts == ()
    # Ben hears that Ann knew of his decision, and takes hers.
    assert ben.merge(sent(ann)).decided == 1
    assert held(ben, "1").decided == before


def test_theirs_holds_where_that_is_wanted_and_is_taken_back_with_all_else(
    desk_at: Callable[..., Desk], sent: Callable[[Desk], str]
) -> None:
    ann, ben = desk_at("ann"), desk_at("ben")
    decide(ann, "1", Status.SHORTLIST)
    ann.note([ann.resolve("1")], "called")
    for name in ("1", "3"):
        decide(ben, name, Status.REJECT, "pay")
    ben.tag([ben.resolve("1")], "later")
    ben.note([ben.resolve("1")], "no answer")
    before = held(ann, "1")
    done = ann.merge(sent(ben), prefer=Side.THEIRS)
    assert (done.decided, done.tagged, done.noted) == (2, 1, 1)
    after = held(ann, "1")
    assert (after.status, after.tags, after.note) == (
        Status.REJECT,
        ("later",),
        "called\n\nno answer",
    )
    ann.undo()
    again = held(ann, "1")
    assert (again.decided, again.tags, again.note) == (before.decided, (), "called")
    assert held(ann, "3").status is Status.TODO
    assert ann.merge(sent(ben), prefer=Side.THEIRS).decided == 2


def test_a_preview_changes_nothing(
    desk_at: Callable[..., Desk], sent: Callable[[Desk], str], tmp_path: Path
) -> None:
    ann, ben = desk_at("ann"), desk_at("ben", empty=True)
    decide(ann, "1", Status.SHORTLIST)
    ben.counts()
    before = (tmp_path / "ben.db").read_bytes()
    done = ben.merge(sent(ann), into="new brief", dry_run=True)
    assert (done.added, done.decided, done.step) == (1, 1, None)
    assert (tmp_path / "ben.db").read_bytes() == before


def test_what_was_changed_in_the_file_by_hand_is_taken_over(
    desk_at: Callable[..., Desk], sent: Callable[[Desk], str]
) -> None:
    ann = desk_at("ann")
    decide(ann, "1", Status.SHORTLIST)
    decide(ann, "2", Status.SHORTLIST)
    path = Path(sent(ann))
    text = path.read_text().replace('status: "shortlist"', 'status: "reject"', 1)
    path.write_text(text)
    assert ann.merge(str(path)).decided == 1
    assert sorted(held(ann, name).status for name in "12") == [Status.REJECT, Status.SHORTLIST]
    assert held(ann, "1").decided_by == "ann"
    ann.undo()
    assert held(ann, "1").status is Status.SHORTLIST
