"""Stacks come out the same however postings come in: any order, any batches, broken off."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from given_jobs import Import, Query, Raw
from given_stacks import Build, Groups, grouped, other_words, text, together
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.desk import Desk
from tui.errors import Interrupted
from tui.model.intake import Draft, StackProgress
from tui.reading.fingerprint import Fingerprint, Wording, fingerprint
from tui.store import buckets, stacks
from tui.store.opening import open_database
from tui.store.store import Store


class TestHoweverTheyComeIn:
    @given(st.data())
    @settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_families_are_found_whatever_the_order_and_the_batches(
        self, data: st.DataObject
    ) -> None:
        chance = data.draw(st.randoms(use_true_random=False))
        postings = [
            (f"{family}.{number}", other_words(text(family, 200), number))
            for family in range(8)
            for number in range(chance.randrange(1, 6))
        ]
        chance.shuffle(postings)
        with an_empty_store() as store:
            while postings:
                put(
                    store,
                    [postings.pop() for _ in range(min(len(postings), chance.randrange(1, 9)))],
                )
                store.stacks.work_off()
            families: dict[str, set[str]] = {}
            for (name,) in store._connection.execute("SELECT external_id FROM posting"):
                families.setdefault(name.split(".")[0], set()).add(name)
            assert partition(store) == set(map(frozenset, families.values()))

    @given(st.data())
    @settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_one_after_the_other_gives_what_all_at_once_gives(self, data: st.DataObject) -> None:
        chance = data.draw(st.randoms(use_true_random=False))
        postings = [
            (
                f"{number}",
                other_words(text(number % 3, 60), *chance.sample(range(60), chance.randrange(3))),
            )
            for number in range(30)
        ]
        with an_empty_store() as store, an_empty_store() as other:
            put(store, postings)
            store.stacks.work_off()
            for start in range(0, len(postings), 4):
                put(other, postings[start : start + 4], start)
                other.stacks.work_off()
            assert partition(store) == partition(other)

    def test_small_runs_of_keys_are_merged_and_nothing_is_lost(
        self, monkeypatch: pytest.MonkeyPatch, desk: Desk, take_in: Import, query: Query
    ) -> None:
        monkeypatch.setattr(stacks, "BATCH", 2)
        monkeypatch.setattr(buckets, "_FAN", 3)
        take_in([Raw(str(n), "Baker", text(n)) for n in range(150)])
        desk.build_stacks()
        assert query("SELECT count(*) FROM band_run")[0][0] < 12
        assert query("SELECT count(*) FROM band") == [(150 * 13,)]
        take_in(
            [Raw(f"{n + 1000}", "Baker", other_words(text(n), 60)) for n in range(150)], "more.tsv"
        )
        desk.build_stacks()
        assert grouped(desk) == {together(f"{n}", f"{n + 1000}") for n in range(150)}

    def test_words_of_a_template_do_not_fill_buckets_without_end(
        self, build: Build, query: Query
    ) -> None:
        template = text(0, 160)
        jobs = [Raw(str(n), "Clerk", f"{template} {text(n, 60)}") for n in range(1, 121)]
        copies = [Raw(f"{job.id}000", job.title, job.description) for job in jobs]
        assert build(jobs) == set()
        assert query("SELECT max(size) FROM (SELECT count(*) AS size FROM band GROUP BY key)") == [
            (buckets.BUCKET,)
        ]
        assert build(copies) == {together(job.id, f"{job.id}000") for job in jobs}

    def test_what_was_broken_off_is_gone_on_with(
        self, monkeypatch: pytest.MonkeyPatch, desk: Desk, take_in: Import, query: Query
    ) -> None:
        monkeypatch.setattr(stacks, "BATCH", 10)
        take_in([Raw(str(n), "Baker", text(n % 20)) for n in range(40)])
        told: list[StackProgress] = []

        def stop(progress: StackProgress) -> None:
            told.append(progress)
            if progress.done == 20:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            desk.build_stacks(stop)
        assert query("SELECT count(*) FROM stacked WHERE head_id IS NULL") == [(20,)]
        desk.build_stacks(told.append)
        assert [(p.done, p.total) for p in told] == [(10, 40), (20, 40), (10, 20), (20, 20)]
        assert len(grouped(desk)) == 20

    def test_another_thread_may_break_it_off(
        self, monkeypatch: pytest.MonkeyPatch, desk: Desk, take_in: Import
    ) -> None:
        monkeypatch.setattr(stacks, "BATCH", 10)
        take_in([Raw(str(n), "Baker", text(n % 20)) for n in range(40)])
        with pytest.raises(Interrupted):
            desk.build_stacks(lambda _: desk.interrupt())
        desk.build_stacks()
        assert len(grouped(desk)) == 20

    def test_a_text_that_changes_while_it_is_read_is_read_again(
        self, monkeypatch: pytest.MonkeyPatch, desk: Desk, take_in: Import
    ) -> None:
        take_in([Raw("1", "Baker", text(1)), Raw("2", "Baker", text(1))])
        left = [Raw("2", "Baker", text(2))]

        def meanwhile(shared: Wording) -> Fingerprint:
            if left:
                with closing(desk.fork()) as other:
                    other.import_dumps([str(dump_of(left.pop(), desk.path))])
            return fingerprint(shared)

        monkeypatch.setattr(stacks, "fingerprint", meanwhile)
        desk.build_stacks()
        assert grouped(desk) == set()


def dump_of(record: Raw, beside: Path) -> Path:
    path = beside.with_name("meanwhile.tsv")
    path.write_text(str(record), encoding="utf-8")
    return path


class an_empty_store:  # noqa: N801  read as a function
    """Give a store on a file of its own; hypothesis runs many examples within one fixture."""

    def __enter__(self) -> Store:
        self._folder = TemporaryDirectory()
        path = Path(self._folder.name, "jobs.db")
        open_database(path).close()
        self._store = Store(path)
        return self._store

    def __exit__(self, *_: object) -> None:
        self._store.close()
        self._folder.cleanup()


def put(store: Store, postings: Sequence[tuple[str, str]], second: int = 0) -> None:
    """Store postings by name and text, each a second after the one before."""
    arrivals = store.arrivals("dump.tsv", lambda _: "main")
    arrivals.store(
        [
            Draft(
                name,
                "Baker",
                description,
                posted_at=f"2024-05-06T07:{(second + n) // 60:02}:{(second + n) % 60:02}+00:00",
            )
            for n, (name, description) in enumerate(postings)
        ]
    )


def partition(store: Store) -> Groups:
    groups: dict[int, set[str]] = {}
    for first, name in store._connection.execute(
        "SELECT head_id, external_id FROM stacked JOIN posting ON id = posting_id"
    ):
        groups.setdefault(first, set()).add(name)
    return set(map(frozenset, groups.values()))
