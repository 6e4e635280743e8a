"""The ledger against a plain model: what holds now, what can be taken back, and by whom."""

import json
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from given_jobs import JOBS, Query
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria, Facet
from tui.model.deciding import Status, Step, Wish, WishNeed
from tui.model.intake import Draft
from tui.model.reading import Correction, CorrectionKind, SkillKind

PEOPLE = ("ann", "bob")
BRIEFS = ("default", "pmo")
POSTINGS = tuple(str(number) for number in range(1, 7))
NONSENSE = (0, -1, 2**62)

State = tuple[str, str, str, str]
Key = tuple[str, str]
TODO: State = ("todo", "", "", "")
HAS: State = ("1", "", "", "")
MARKED = "pmo"
"""The brief in which postings are marked."""
TAGS = ("late", "far")
VALUES = ("java", "job")
"""What is wished for, and what is corrected."""

statuses = st.sampled_from(Status)
reasons = st.sampled_from(["", "far", "pay"])
corrections = st.sampled_from([CorrectionKind.TEACH, CorrectionKind.NEVER])
chosen = st.lists(st.sampled_from(POSTINGS), max_size=5)


def store_postings(desk: Desk, dates: dict[str, int]) -> None:
    """Bring postings in, or move them, by their ids and the days they were posted."""
    drafts = [
        Draft(id_, f"Job {id_}", "Text.", posted_at=f"2024-01-{day:02}T00:00:00+00:00")
        for id_, day in dates.items()
    ]
    arrivals = desk._store.arrivals("dump", lambda _: "main")
    arrivals.store(drafts)
    arrivals.finish()


class Model:
    """What the ledger has to do, without a database."""

    def __init__(self) -> None:
        self.now: dict[Key, State] = {}
        self.done: dict[str, list[list[tuple[Key, State, State]]]] = {who: [] for who in PEOPLE}
        self.undone: dict[str, list[list[tuple[Key, State, State]]]] = {who: [] for who in PEOPLE}

    def state(self, key: Key) -> State:
        return self.now.get(key, TODO)

    def put(self, key: Key, state: State) -> None:
        if state == TODO:
            self.now.pop(key, None)
        else:
            self.now[key] = state

    def decide(self, who: str, wanted: Sequence[tuple[Key, State]], *, go_on: bool) -> int:
        changes = [
            (key, self.state(key), after)
            for key, after in dict(wanted).items()
            if self.state(key)[:2] != after[:2]
        ]
        for key, _, after in changes:
            self.put(key, after)
        if changes and go_on:
            self.done[who][-1] += changes
        elif changes:
            self.done[who].append(changes)
            self.undone[who].clear()
        return len({posting for (_, posting), _, _ in changes if posting})

    def undo(self, who: str) -> tuple[int, int] | None:
        if not self.done[who]:
            return None
        step = self.done[who].pop()
        self.undone[who].append(step)
        return self.lead([(key, after, before) for key, before, after in reversed(step)])

    def redo(self, who: str) -> tuple[int, int] | None:
        if not self.undone[who]:
            return None
        step = self.undone[who].pop()
        self.done[who].append(step)
        return self.lead(step)

    def lead(self, way: Sequence[tuple[Key, State, State]]) -> tuple[int, int]:
        moved, left = set(), set()
        for key, before, after in way:
            if self.state(key) == before:
                self.put(key, after)
                moved.add(key)
            else:
                left.add(key)
        return len({posting for _, posting in moved if posting}), len(left - moved)


class Ledger(RuleBasedStateMachine):
    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "jobs.db"
        self.desks: dict[tuple[str, str], Desk] = {}
        self.last: dict[str, int] = dict.fromkeys(PEOPLE, 0)
        self.model = Model()
        store_postings(self.desk("ann", "default"), dict(zip(POSTINGS, range(1, 7), strict=True)))
        self.look = sqlite3.connect(self.path)

    def desk(self, who: str, brief: str = "default") -> Desk:
        if (who, brief) not in self.desks:
            desk = Desk.open(Config(database=self.path), brief=brief)
            desk.by = who
            self.desks[who, brief] = desk
        return self.desks[who, brief]

    @rule(
        who=st.sampled_from(PEOPLE),
        brief=st.sampled_from(BRIEFS),
        names=chosen,
        nonsense=st.lists(st.sampled_from(NONSENSE), max_size=2),
        status=statuses,
        reason=reasons,
        go_on=st.booleans(),
    )
    def decide(
        self,
        who: str,
        brief: str,
        names: list[str],
        nonsense: list[int],
        status: Status,
        reason: str,
        go_on: bool,
    ) -> None:
        desk = self.desk(who, brief)
        ids = [desk.resolve(name) for name in names] + nonsense
        before = self.model.done[who]
        step = desk.decide(ids, status, reason, step=self.last[who] if go_on else 0)
        keys = [(brief, name) for name in names]
        at = ""
        if step.changed and status is not Status.TODO:
            ((state,),) = self.look.execute(
                "SELECT after FROM ledger WHERE kind = 'decision' ORDER BY id DESC LIMIT 1"
            ).fetchall()
            at = json.loads(state)[2]
        after = TODO if status is Status.TODO else (status.value, reason, at, who)
        going_on = go_on and bool(before) and self.last[who] > 0
        wanted = [(key, after) for key in keys]
        if brief == MARKED:
            wanted += [(("mark", name), TODO) for name in names]
        changed = self.model.decide(who, wanted, go_on=going_on)
        assert len(step.postings) == changed
        assert all(now is status for _, now in step.changed)
        if changed:
            self.last[who] = step.number

    @rule(who=st.sampled_from(PEOPLE), names=chosen, tag=st.sampled_from(TAGS), gone=st.booleans())
    def tag(self, who: str, names: list[str], tag: str, gone: bool) -> None:
        desk = self.desk(who)
        step = desk.tag([desk.resolve(name) for name in names], tag, gone=gone)
        self.changed(who, step, [(tag, name) for name in names], TODO if gone else HAS)

    @rule(who=st.sampled_from(PEOPLE), names=chosen, text=st.sampled_from(["", "call", "no"]))
    def note(self, who: str, names: list[str], text: str) -> None:
        desk = self.desk(who)
        step = desk.note([desk.resolve(name) for name in names], text)
        after = (text, "", "", "") if text else TODO
        self.changed(who, step, [("note", name) for name in names], after)

    @rule(who=st.sampled_from(PEOPLE), names=chosen, gone=st.booleans())
    def mark(self, who: str, names: list[str], gone: bool) -> None:
        desk = self.desk(who, MARKED)
        step = desk.mark([desk.resolve(name) for name in names], gone=gone)
        self.changed(who, step, [("mark", name) for name in names], TODO if gone else HAS)

    @rule(
        who=st.sampled_from(PEOPLE),
        brief=st.sampled_from(BRIEFS),
        value=st.sampled_from(VALUES),
        need=st.sampled_from(WishNeed),
        gone=st.booleans(),
    )
    def wish(self, who: str, brief: str, value: str, need: WishNeed, gone: bool) -> None:
        step = self.desk(who, brief).wish(Wish(need, Facet.SKILL, value), gone=gone)
        after = TODO if gone else (need.value, "", "", "")
        self.changed(who, step, [(f"{brief} wants {value}", "")], after)

    @rule(who=st.sampled_from(PEOPLE), phrase=st.sampled_from(VALUES), what=corrections)
    def correct(self, who: str, phrase: str, what: CorrectionKind) -> None:
        correction = Correction(what, phrase, "Weaving", SkillKind.TOOL)
        step = self.desk(who).correct(correction)
        self.changed(who, step, [(f"{what.value} {phrase}", "")], HAS)

    def changed(self, who: str, step: Step, keys: list[Key], after: State) -> None:
        wanted = [(key, after) for key in keys]
        assert len(step.postings) == self.model.decide(who, wanted, go_on=False)
        if step.number:
            self.last[who] = step.number

    @rule(who=st.sampled_from(PEOPLE))
    def undo(self, who: str) -> None:
        self.taken(who, self.desk(who).undo(), self.model.undo(who))

    @rule(who=st.sampled_from(PEOPLE))
    def redo(self, who: str) -> None:
        self.taken(who, self.desk(who).redo(), self.model.redo(who))

    def taken(self, who: str, step: Step | None, expected: tuple[int, int] | None) -> None:
        self.last[who] = 0
        assert (step and (len(step.postings), step.skipped)) == expected

    @rule()
    def reopen(self) -> None:
        for desk in self.desks.values():
            desk.close()
        self.desks.clear()

    @rule(name=st.sampled_from(POSTINGS), day=st.integers(1, 28))
    def move(self, name: str, day: int) -> None:
        store_postings(self.desk("bob"), {name: day})

    @invariant()
    def what_holds_is_what_the_model_says(self) -> None:
        assert what_holds(self.look) == self.model.now

    @invariant()
    def what_holds_is_a_replay_of_the_ledger(self) -> None:
        assert replay(self.look) == decided(self.look)

    @invariant()
    def the_counts_agree(self) -> None:
        for brief in BRIEFS:
            mine = [state[0] for (of, _), state in self.model.now.items() if of == brief]
            counts = self.desk("ann", brief).counts()
            assert (counts.shortlist, counts.maybe, counts.reject) == tuple(
                mine.count(status) for status in ("shortlist", "maybe", "reject")
            )
            assert counts.todo == len(POSTINGS) - len(mine)

    def teardown(self) -> None:
        if hasattr(self, "look"):
            self.reopen()
            self.look.close()
            self.folder.cleanup()


def what_holds(connection: sqlite3.Connection) -> dict[Key, State]:
    """Read the tables of what holds now; decisions by brief, the rest by its name.

    What is not about a posting has none in its key.
    """
    tags = connection.execute(
        "SELECT name, external_id FROM posting_tag JOIN tag ON tag.id = tag_id"
        " JOIN posting ON posting.id = posting_id"
    )
    marks = connection.execute(
        "SELECT external_id FROM mark JOIN posting ON posting.id = posting_id"
    )
    notes = connection.execute(
        "SELECT external_id, text FROM note JOIN posting ON posting.id = posting_id"
    )
    wishes = connection.execute(
        "SELECT name || ' wants ' || value, need FROM brief_wish JOIN brief ON brief.id = brief_id"
    )
    taught = connection.execute("SELECT what || ' ' || phrase FROM correction")
    return {
        **{(wish, ""): (need, "", "", "") for wish, need in wishes},
        **{(correction, ""): HAS for (correction,) in taught},
        **decided(connection),
        **dict.fromkeys(tags, HAS),
        **{("mark", posting): HAS for (posting,) in marks},
        **{("note", posting): (text, "", "", "") for posting, text in notes},
    }


def decided(connection: sqlite3.Connection) -> dict[Key, State]:
    return {
        (brief, posting): (*state,)
        for brief, posting, *state in connection.execute(
            'SELECT brief.name, external_id, status, reason, decided_at, "by" FROM decision'
            " JOIN brief ON brief.id = brief_id JOIN posting ON posting.id = posting_id"
        )
    }


def replay(connection: sqlite3.Connection) -> dict[Key, State]:
    """Follow the ledger from its beginning; each entry has to start where the last one ended."""
    model = Model()
    for brief, posting, *states in connection.execute(
        "SELECT brief.name, external_id, before, after FROM ledger"
        " JOIN brief ON brief.id = brief_id JOIN posting ON posting.id = posting_id"
        " WHERE kind = 'decision' ORDER BY ledger.id"
    ):
        before, after = (tuple(json.loads(state)) if state else TODO for state in states)
        assert model.state((brief, posting)) == before
        model.put((brief, posting), after)
    return model.now


Ledger.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestLedger = Ledger.TestCase


PERSON = count()


@pytest.fixture
def sixth(desk: Desk) -> Desk:
    store_postings(desk, dict(zip(POSTINGS, range(1, 7), strict=True)))
    return desk


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=st.lists(st.tuples(chosen, statuses, reasons), min_size=1, max_size=12))
def test_all_that_one_did_can_be_taken_back_and_done_again(
    sixth: Desk, query: Query, made: list[tuple[list[str], Status, str]]
) -> None:
    whole_table = "SELECT * FROM decision ORDER BY brief_id, posting_id"
    sixth.by = f"person {next(PERSON)}"  # what earlier examples left is where this one starts
    start = query(whole_table)
    steps = 0
    for names, status, reason in made:
        step = sixth.decide([sixth.resolve(name) for name in names], status, reason)
        steps += bool(step.changed)
    end = query(whole_table)
    for _ in range(steps):
        assert sixth.undo() is not None
    assert query(whole_table) == start
    for _ in range(steps):
        redone = sixth.redo()
        assert redone is not None
        assert redone.skipped == 0
    assert sixth.redo() is None
    assert query(whole_table) == end


class TestOneAfterTheOther:
    @pytest.fixture
    def other(self, jobs: Desk) -> Iterator[Desk]:
        """Give the desk of somebody else."""
        with closing(jobs.fork()) as other:
            other.by = "somebody else"
            yield other

    def status(self, desk: Desk, name: str) -> Status:
        return desk.posting(desk.resolve(name)).status

    def test_undo_works_after_a_restart(self, jobs: Desk, database: Path) -> None:
        jobs.decide([jobs.resolve("1"), jobs.resolve("2")], Status.REJECT, "far")
        jobs.close()
        with closing(Desk.open(Config(database=database))) as again:
            step = again.undo()
            assert step is not None
            assert (step.action, step.status, len(step.changed)) == ("undo", Status.TODO, 2)
            assert again.undo() is None
            assert self.status(again, "1") is Status.TODO

    def test_undo_leaves_what_somebody_else_decided_meanwhile(
        self, jobs: Desk, other: Desk
    ) -> None:
        first, second = jobs.resolve("1"), jobs.resolve("2")
        jobs.decide([first, second], Status.REJECT)
        other.decide([first], Status.SHORTLIST)
        step = jobs.undo()
        assert step is not None
        assert step.changed == ((second, Status.TODO),)
        assert step.skipped == 1
        assert self.status(jobs, "1") is Status.SHORTLIST

    def test_undo_never_takes_back_what_somebody_else_did(self, jobs: Desk, other: Desk) -> None:
        other.decide([jobs.resolve("1")], Status.MAYBE)
        assert jobs.undo() is None

    def test_a_new_decision_cuts_off_what_could_be_done_again(self, jobs: Desk) -> None:
        jobs.decide([jobs.resolve("1")], Status.MAYBE)
        jobs.undo()
        jobs.decide([jobs.resolve("2")], Status.REJECT)
        assert jobs.redo() is None
        assert self.status(jobs, "1") is Status.TODO

    def test_a_decision_that_changes_nothing_is_no_step(self, jobs: Desk) -> None:
        first = jobs.resolve("1")
        jobs.decide([first], Status.MAYBE, "pay")
        jobs.undo()
        assert jobs.decide([first], Status.TODO).changed == ()
        assert jobs.redo() is not None
        assert jobs.decide([first], Status.MAYBE, "pay").changed == ()
        assert jobs.decide([first], Status.MAYBE, "far").changed == ((first, Status.MAYBE),)

    def test_undo_brings_back_the_reason_the_time_and_who_it_was(
        self, jobs: Desk, other: Desk
    ) -> None:
        first = jobs.resolve("1")
        other.decide([first], Status.MAYBE, "ask again")
        before = jobs.posting(first)
        jobs.decide([first], Status.REJECT, "no answer")
        jobs.undo()
        after = jobs.posting(first)
        assert (after.status, after.reason, after.decided_at, after.decided_by) == (
            before.status, before.reason, before.decided_at, before.decided_by,
        )  # fmt: skip
        assert [entry.action for entry in after.history] == ["do", "do", "undo"]
        assert [entry.by for entry in after.history] == ["somebody else", jobs.by, jobs.by]

    def test_briefs_have_decisions_of_their_own(self, jobs: Desk, database: Path) -> None:
        jobs.decide([jobs.resolve("1")], Status.REJECT)
        with closing(Desk.open(Config(database=database), brief="pmo")) as pmo:
            assert self.status(pmo, "1") is Status.TODO
            pmo.decide([pmo.resolve("1")], Status.SHORTLIST)
            assert pmo.counts().shortlist == 1
        assert self.status(jobs, "1") is Status.REJECT
        assert {entry.brief for entry in jobs.posting(jobs.resolve("1")).history} == set(BRIEFS)

    def test_thousands_are_one_step(self, jobs: Desk, query: Query) -> None:
        numbers = {str(n): n % 28 + 1 for n in range(100, 3100)}
        store_postings(jobs, numbers)
        ids = jobs.find_all(Criteria())
        step = jobs.decide(ids, Status.REJECT, "cleared")
        assert len(step.changed) == len(numbers) + len(JOBS)
        undone = jobs.undo()
        assert undone is not None
        assert len(undone.changed) == len(step.changed)
        assert query("SELECT count(*) FROM decision") == [(0,)]
