"""What tests of stacks share: building them, and a look at the tables at the end."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from given_jobs import Import, Query, Raw
from given_stacks import Groups, grouped

from tui.desk import Desk
from tui.reading.fingerprint import ALIKE, jaccard, wording


@pytest.fixture
def build(desk: Desk, take_in: Import, query: Query) -> Iterator[Callable[..., Groups]]:
    """Import records, each call as a dump, build stacks, and give those of two and more.

    When the test has ended, the tables fit one another.
    """

    def build(*dumps: Sequence[Raw]) -> Groups:
        for records in dumps:
            take_in(records)
            desk.build_stacks()
        return grouped(desk)

    yield build
    assert query("PRAGMA foreign_key_check") == []
    assert query("SELECT count(*) FROM stacked") == query("SELECT count(*) FROM posting")
    assert query("SELECT count(*) FROM stacked WHERE head_id IS NULL") == [(0,)]
    assert not query(
        "SELECT 1 FROM stacked AS one JOIN stacked AS first ON first.posting_id = one.head_id"
        " WHERE first.head_id IS NOT first.posting_id"
    )
    texts: dict[int, str] = dict(query("SELECT id, description FROM posting"))
    for id_, first in query("SELECT posting_id, head_id FROM stacked WHERE posting_id != head_id"):
        assert jaccard(wording("", texts[id_], "1"), wording("", texts[first], "1")) >= ALIKE
