"""Whatever the bytes are: records, or one line of complaint; and every record fit to be stored."""

import gzip
import itertools
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tui.errors import DumpError
from tui.intake import dumps
from tui.intake.fields import RAW_COLUMNS
from tui.model.intake import Draft
from tui.text import clean

STAMP = b"2024-05-06 07:08:09"
PIECES = [
    *(
        b"1\t2\tBaker\t",
        b"3\t4\t",
        b"\tBaker\tBread\t",
        b"\t" + STAMP + b"\n",
        b"5\t0\ta\tb\tc\td\t",
    ),
    *(
        b"\n",
        b"\r\n",
        b"\r",
        b"\t",
        b"\0",
        b"\xff",
        b"\xc3",
        b"\x1b]0;x\x07",
        "ü\u2028\u202e".encode(),
    ),
    *(
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\x1f\x8b\x08\0",
        gzip.compress(b"1\t2\ta\tb\tc\td\t" + STAMP),
    ),
    *(
        b"posting_id\ttitle\n",
        b"id,title,description\n",
        b"id;title\n",
        b'1,"a',
        b'",b\n',
        b'"',
        b",",
    ),
    *(b'{"id": 1, "title": "a"}\n', b'{"@type": "JobPosting", "identifier": "x"', b"}", b"[", b"]"),
    *(b'{"id": ', b'"\\ud83d"', b"1e999", b"NaN", b"-0", b"null", b': {"a": ', b"\\"),
    *(b"<script type=application/ld+json>", b"</script>", b"<p>", b"&#x202e;", b"<!--"),
    *(b"schema: jobs-tui/shortlist\n", b"postings:\n", b"- identifier: x\n", b"  title: &a *a\n"),
]
soup = st.lists(st.sampled_from(PIECES) | st.binary(max_size=4), max_size=25).map(b"".join)
POSTED = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?\+00:00)?\Z")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "a.dump"


def read(path: Path, content: bytes, columns: tuple[str, ...]) -> None:
    path.write_bytes(content)
    dump = dumps.read(str(path), order=columns)
    complaint = ""
    try:
        records = list(dump)
    except DumpError as error:
        complaint = str(error)
        records = []
    assert complaint.isprintable()
    assert complaint or dump.position == dump.size
    for record in records:
        assert record.line >= 1
        if isinstance(record, Draft):
            texts = [record.external_id, record.title, record.role, record.source]
            assert record.external_id
            assert not any("\n" in text for text in texts)
            assert POSTED.match(record.posted_at)
            texts += [record.description, record.blurb, record.company_external_id]
        else:
            assert record.reason.isprintable()
            texts = [record.raw]
        assert [clean(text) for text in texts] == texts
        assert [text.encode().decode() for text in texts] == texts


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(soup)
def test_any_bytes(path: Path, content: bytes) -> None:
    read(path, content, RAW_COLUMNS)


@pytest.mark.parametrize("beginning", PIECES, ids=range(len(PIECES)))
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(soup)
def test_any_bytes_after_a_beginning(path: Path, beginning: bytes, content: bytes) -> None:
    read(path, beginning + content, RAW_COLUMNS)


@example(
    ["posting_id", "title", "description", "role", "blurb", "timestamp", "company_id"],
    b"1\t2\tBaker\t1\t2\tBaker\t\x1b]0;x\x07",
)
@given(st.permutations(RAW_COLUMNS), soup)
def test_any_order_of_columns(path: Path, columns: list[str], content: bytes) -> None:
    read(path, content, tuple(columns))


def test_pairs_of_everything(path: Path) -> None:
    for pieces in itertools.product(PIECES, repeat=2):
        read(path, b"".join(pieces), RAW_COLUMNS)
