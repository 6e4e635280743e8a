"""Stacks: who belongs together, what becomes of it when postings change, what is shown."""

from contextlib import closing
from pathlib import Path

import pytest
from given_jobs import Import, Query, Raw
from given_older_files import written_by
from given_stacks import Build, day, grouped, other_words, text, together

from tui.config import Config
from tui.desk import Desk
from tui.errors import NotFoundError
from tui.model.postings import Likeness
from tui.reading.fingerprint import ALIKE, jaccard, wording
from tui.store import stacks
from tui.store.schema import STEPS


class TestWhoBelongsTogether:
    def test_copies_with_a_word_changed_and_nobody_else(self, build: Build) -> None:
        records = [
            Raw("1", "Baker", text(1)),
            Raw("2", "Pastry chef", other_words(text(1), 60), company="8"),
            Raw("3", "Baker", text(2)),
            Raw("4", "Clerk", text(2).upper().replace(" ", " - ")),
            Raw("5", "Baker", text(3)),
        ]
        assert build(records) == {together("1", "2"), together("3", "4")}

    def test_different_jobs_of_one_template_stay_apart(self, build: Build) -> None:
        template = text(0, 160)
        records = [Raw(str(n), "Clerk", f"{template} {text(n, 40)}") for n in range(1, 41)]
        assert build(records) == set()

    def test_no_chain_of_small_changes_leads_to_another_job(self, desk: Desk, build: Build) -> None:
        chain = [
            Raw(
                str(n),
                "Baker",
                other_words(text(1), *range(0, n * 6, 6)),
                posted=f"2024-05-{n + 1:02} 07:00:00.0",
            )
            for n in range(20)
        ]
        build(chain)
        assert len(list(desk.stacks())) > 1

    def test_it_does_not_matter_which_of_three_came_first(self, build: Build) -> None:
        """Two that are too far apart for one another are both near the third."""
        base = text(1)
        left, right = other_words(base, 20, 40), other_words(base, 80, 100)
        assert jaccard(wording("", left, ""), wording("", right, "")) < ALIKE
        records = [Raw("1", "Baker", left), Raw("2", "Baker", base), Raw("3", "Baker", right)]
        assert build(records) == {together("1", "2", "3")}

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            (Raw("1", "Baker", "Apply now"), Raw("2", "Baker", "apply NOW!"), True),
            (Raw("1", "Baker", "Apply now"), Raw("2", "Clerk", "Apply now"), False),
            (Raw("1", "Baker", "Apply now"), Raw("2", "Baker", "Apply now", company="8"), False),
            (Raw("1", "Baker", ""), Raw("2", "Baker", ""), True),
            (Raw("1", "Baker", "", company="0"), Raw("2", "Baker", "", company="0"), False),
            (
                Raw("1", "Baker", "Bake bread for us daily"),
                Raw("2", "x", "Bake bread for us daily"),
                True,
            ),
        ],
    )
    def test_short_texts(self, build: Build, one: Raw, other: Raw, same: bool) -> None:
        assert build([one, other]) == ({together("1", "2")} if same else set())

    def test_many_copies_of_one_text_are_one_stack(
        self, build: Build, desk: Desk, query: Query
    ) -> None:
        (stack,) = build([Raw(str(n), f"Baker {n}", text(1)) for n in range(2000)])
        assert len(stack) == 2000
        assert query("SELECT count(*) FROM sketch") == [(1,)]
        assert desk.rows([desk.resolve("77")])[0].stack == 2000

    @pytest.mark.parametrize(
        "odd",
        [
            "a" * 200_000,
            "a " * 60_000,
            "\x00\x01",
            "\udcff",
            "{}[]'\"%s",
            "ß" * 9,
            "\u202e\u2028 \ufeff",
            "1 2 3 4 5 6",
        ],
    )
    def test_any_text_may_come(self, build: Build, odd: str) -> None:
        odd = odd.encode("utf-8", "replace").decode()
        records = [Raw("1", odd[:40], odd), Raw("2", "Baker", text(1)), Raw("3", odd[:40], odd)]
        assert together("2", "3") not in build(records)
        assert build(records) <= {together("1", "3")}


class TestWhatChanges:
    @pytest.fixture
    def three(self, build: Build) -> None:
        records = [Raw(str(n), "Baker", other_words(text(1), n), posted=day(n)) for n in (1, 2, 3)]
        assert build(records) == {together("1", "2", "3")}

    @pytest.mark.parametrize("changed", ["1", "2", "3"])
    @pytest.mark.usefixtures("three")
    def test_a_new_text_leaves_the_stack(self, build: Build, changed: str) -> None:
        others = {"1", "2", "3"} - {changed}
        assert build([Raw(changed, "Baker", text(9), posted=day(int(changed)))]) == {
            frozenset(others)
        }
        copies = [Raw("8", "Baker", text(1)), Raw("9", "Baker", text(9))]
        assert build(copies) == {frozenset({*others, "8"}), together(changed, "9")}

    @pytest.mark.parametrize("changed", ["1", "2", "3"])
    @pytest.mark.usefixtures("three")
    def test_a_new_date_stays_in_it_without_being_looked_at_again(
        self, take_in: Import, desk: Desk, changed: str
    ) -> None:
        before = desk.resolve(changed)
        take_in([Raw(changed, "Baker", other_words(text(1), int(changed)), posted=day(20))])
        assert grouped(desk) == {together("1", "2", "3")}
        assert desk.resolve(changed) != before
        newest = desk.stack(desk.resolve("2")).members[-1]
        assert (newest.row.external_id, newest.likeness) == (changed, Likeness.REPOST)

    @pytest.mark.parametrize("gone", ["1", "2", "3"])
    @pytest.mark.usefixtures("three")
    def test_a_posting_that_goes_leaves_the_others_together(self, desk: Desk, gone: str) -> None:
        desk._store._connection.execute("DELETE FROM posting WHERE external_id = ?", (gone,))
        desk.build_stacks()
        assert grouped(desk) == {frozenset({"1", "2", "3"} - {gone})}

    @pytest.mark.usefixtures("three")
    def test_the_same_again_changes_nothing(self, build: Build, query: Query) -> None:
        before = query("SELECT * FROM sketch"), query("SELECT * FROM stacked")
        build([Raw("1", "Baker", other_words(text(1), 1), posted=day(1))])
        assert (query("SELECT * FROM sketch"), query("SELECT * FROM stacked")) == before


class TestWhatIsShown:
    def test_copies_and_reposts_are_told_apart(self, build: Build, desk: Desk) -> None:
        times = ("2024-05-06 07:00:00.0", "2024-05-06 19:00:00.0", "2024-05-27 07:00:00.0")
        build([Raw(str(n), "Baker", text(1), posted=at) for n, at in enumerate(times, 1)])
        stack = desk.stack(desk.resolve("3"))
        assert [(m.row.external_id, m.likeness) for m in stack.members] == [
            ("1", Likeness.FIRST),
            ("2", Likeness.COPY),
            ("3", Likeness.REPOST),
        ]
        assert stack.name == "main:1"

    def test_a_row_says_how_many_it_stands_for(self, build: Build, desk: Desk) -> None:
        build([Raw("1", "Baker", text(1)), Raw("2", "Baker", text(1)), Raw("3", "Baker", text(3))])
        ids = [desk.resolve(name) for name in "123"]
        assert [row.stack for row in desk.rows(ids)] == [2, 2, 1]

    def test_a_posting_not_looked_at_yet_is_alone(
        self, desk: Desk, take_in: Import, build: Build
    ) -> None:
        take_in([Raw("1", "Baker", text(1)), Raw("2", "Baker", text(1))])
        assert [row.stack for row in desk.rows([desk.resolve("1")])] == [1]
        assert [m.row.external_id for m in desk.stack(desk.resolve("1")).members] == ["1"]
        assert list(desk.stacks()) == []
        assert build([Raw("3", "Baker", text(3))]) == {together("1", "2")}

    def test_of_a_posting_that_is_gone_nothing(self, build: Build, desk: Desk) -> None:
        build([Raw("1")])
        with pytest.raises(NotFoundError):
            desk.stack(12345)

    def test_all_are_given_page_by_page_newest_first(
        self, monkeypatch: pytest.MonkeyPatch, build: Build, desk: Desk
    ) -> None:
        monkeypatch.setattr(stacks, "_PAGE", 2)
        build([Raw(f"{n}", "Baker", text(n % 5), posted=day(n + 1)) for n in range(10)])
        assert [stack.name for stack in desk.stacks()] == [f"main:{n}" for n in (4, 3, 2, 1, 0)]


def test_postings_of_an_older_file_wait(
    desk: Desk, take_in: Import, database: Path, tmp_path: Path
) -> None:
    take_in([Raw("1", "Baker", text(1)), Raw("2", "Baker", text(1))])
    desk.close()
    older = written_by(STEPS.index(stacks.add_stacks), database, tmp_path / "older.db")
    with closing(Desk.open(Config(database=older))) as again:
        again.build_stacks()
        assert grouped(again) == {together("1", "2")}
