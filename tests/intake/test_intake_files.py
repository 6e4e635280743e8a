"""Which files are dumps, and their bytes: packed, in other encodings, damaged, or no text."""

import gzip
import io
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.errors import DumpError
from tui.intake import dumps
from tui.intake.source import HEAD
from tui.model.intake import Draft, Reject

Reader = Callable[..., tuple[list[Draft], list[Reject]]]


def raw_dump(count: int, title: str = "Bäcker") -> str:
    return "".join(
        f"{number}\t7\t{title}\tKneten.\nBacken.\tBaker\tWe bake.\t2024-05-06 07:08:09\n"
        for number in range(1, count + 1)
    )


def test_a_folder_stands_for_its_dumps_in_order(tmp_path: Path) -> None:
    for name in ("b.tsv", "a.csv.gz", ".a.tsv", "notes.pdf", "C.JSONL", "x.gz", ".tsv"):
        (tmp_path / name).write_text("")
    (tmp_path / "folder.tsv").mkdir()
    found = dumps.files([str(tmp_path), "-", str(tmp_path / "notes.pdf")])
    assert [Path(each).name for each in found] == ["C.JSONL", "a.csv.gz", "b.tsv", "-", "notes.pdf"]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(DumpError, match=r"nowhere\.tsv: no such file"):
        dumps.files([str(tmp_path / "nowhere.tsv")])
    with pytest.raises(DumpError, match=r"nowhere\.tsv: cannot be read: No such file"):
        list(dumps.read(str(tmp_path / "nowhere.tsv")))


def test_a_folder_without_dumps_is_named(tmp_path: Path) -> None:
    with pytest.raises(DumpError, match="no dump in this folder"):
        dumps.files([str(tmp_path)])


def test_a_complaint_is_one_line_whatever_the_name(tmp_path: Path) -> None:
    for name in ("a\n\x1b[2Jb.tsv", "x" * 300, "nul\0.tsv"):
        with pytest.raises(DumpError) as complaint:
            dumps.files([str(tmp_path / name)])
        assert str(complaint.value).isprintable()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    piped = io.TextIOWrapper(io.BytesIO(raw_dump(2).encode()))
    monkeypatch.setattr(sys, "stdin", piped)
    dump = dumps.read("-")
    assert len(list(dump)) == 2
    assert (dump.size, dump.position) == (0, len(raw_dump(2).encode()))


def test_progress_ends_at_the_size_of_the_file_packed_or_not(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    for content in (raw_dump(3).encode(), gzip.compress(raw_dump(3).encode())):
        path.write_bytes(content)
        dump = dumps.read(str(path))
        assert (dump.size, dump.position) == (len(content), 0)
        assert len(list(dump)) == 3
        assert dump.position == len(content)


@pytest.mark.parametrize(
    "encoded",
    [
        raw_dump(3).encode("utf-8-sig"),
        raw_dump(3).encode("utf-16"),
        b"\xfe\xff" + raw_dump(3).encode("utf-16-be"),
        raw_dump(3).encode("cp1252"),
        raw_dump(3).replace("\n", "\r\n").encode(),
        raw_dump(3).replace("\n", "\r").encode(),
        gzip.compress(raw_dump(3).encode("utf-16")),
        gzip.compress(raw_dump(2).encode())
        + gzip.compress(raw_dump(3)[len(raw_dump(2)) :].encode()),
        gzip.compress(raw_dump(3).encode()) + b"\0" * 512,
    ],
    ids=["bom", "utf-16-le", "utf-16-be", "cp1252", "crlf", "cr", "utf-16.gz", "members", "padded"],
)
def test_encodings_and_line_ends_make_no_difference(read: Reader, encoded: bytes) -> None:
    assert read(encoded) == read(raw_dump(3))
    assert [draft.title for draft in read(encoded)[0]] == ["Bäcker"] * 3


def test_packed_members_may_end_anywhere_in_what_is_read_at_once(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = gzip.compress(raw_dump(1).encode()) + gzip.compress(raw_dump(2).encode())
    for size in range(4, 90):
        monkeypatch.setattr("tui.intake.source._BLOCK", size)
        assert len(read(packed)[0]) == 3


def test_lines_of_several_encodings_in_one_file(read: Reader) -> None:
    first, second = raw_dump(1, title="“Bäcker”"), raw_dump(2).removeprefix(raw_dump(1))
    drafts, _ = read(first.encode("cp1252") + second.encode())
    assert [draft.title for draft in drafts] == ["“Bäcker”", "Bäcker"]


def test_damage_in_utf8_does_not_spoil_the_rest_of_the_line(read: Reader) -> None:
    ((draft,), _) = read(raw_dump(1, title="Bäcker X").encode().replace(b"X", b"\xff"))
    assert draft.title == "Bäcker \ufffd"


def test_line_ends_torn_between_two_blocks(read: Reader) -> None:
    for filler in range(3):
        text = f"{'#' * (HEAD * 4 - 30 + filler)}\n" + raw_dump(2)
        for shift in range(40):
            content = ("#" * shift + text).replace("\n", "\r\n").encode()
            drafts, _ = read(raw_dump(1).encode() + content)
            assert [draft.description for draft in drafts] == ["Kneten.\nBacken."] * 3


@pytest.mark.parametrize(
    "content",
    [
        b"\0" * 70_000,
        gzip.compress(b"\0" * 70_000),
        raw_dump(3).encode("utf-16-be"),
        raw_dump(3).encode("utf-32"),
        random.Random(1).randbytes(100_000),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(2).randbytes(5000),
        raw_dump(3).replace("\t", ",").encode(),
        b"Dear team,\n\nplease find attached nothing.\n",
        b"\x1f\x8b broken from the first byte",
    ],
    ids=["nul", "nul.gz", "utf-16", "utf-32", "random", "picture", "commas", "letter", "gzip"],
)
def test_what_is_no_dump_is_refused_in_one_line(read: Reader, content: bytes) -> None:
    with pytest.raises(DumpError, match=r"a\.dump: ") as complaint:
        read(content)
    assert str(complaint.value).isprintable()


@pytest.mark.parametrize("content", [b"", b"\n" * 50, b"\xef\xbb\xbf", b" \r\n"])
def test_an_empty_file_holds_nothing(read: Reader, content: bytes) -> None:
    assert read(content) == ([], [])


def test_a_packed_file_cut_off_says_so_after_what_could_be_read(read: Reader) -> None:
    packed = gzip.compress(raw_dump(5000).encode(), compresslevel=0)
    drafts, rejects = read(packed[: len(packed) // 2])
    assert 2000 < len(drafts) < 3000
    assert rejects[-1].reason == "the packed data ends early"
    assert rejects[-1].line >= 2 * len(drafts)


def test_a_packed_file_with_damage_inside_says_so(read: Reader) -> None:
    packed = bytearray(gzip.compress(raw_dump(5000).encode(), compresslevel=0))
    packed[-5] ^= 0xFF
    drafts, rejects = read(bytes(packed))
    assert len(drafts) > 3000
    assert "the packed data is damaged" in rejects[-1].reason


def test_a_file_that_explodes_is_given_up(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.intake.source._BOMB_BYTES", 1 << 20)
    bomb = raw_dump(1).encode() + b"9\t7\tBomb\t" + b"boom " * (1 << 20)
    drafts, rejects = read(gzip.compress(bomb))
    assert len(drafts) == 1
    assert "it unpacks to more than 200 times its size" in rejects[-1].reason


def test_nothing_is_opened_before_it_is_read(tmp_path: Path) -> None:
    assert dumps.read(str(tmp_path / "nowhere.tsv")).size == 0


def test_a_file_that_must_be_held_whole_has_a_limit(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dumps, "_MAX_WHOLE", 1000)
    for text in ("<html>" + "<p>x</p>\n" * 200, "schema: jobs-tui/shortlist\n" + "# x\n" * 400):
        with pytest.raises(DumpError, match="longer than 1000 characters; split the file"):
            read(text)


def test_the_middle_of_an_endless_line_is_left_out_between_characters(read: Reader) -> None:
    for shift in range(3):
        start = "1\t7\tBaker\t" + "x" * shift
        text = start + "€" * 3_000_000 + "\tBäcker\tBread\t2024-05-06 07:08:09\n"
        ((draft, last), rejects) = read(text + raw_dump(2).split("\n", 2)[2])
        assert (rejects, draft.role, last.title) == ([], "Bäcker", "Bäcker")
        assert set(draft.description.removesuffix("\n…").lstrip("x")) == {"€"}
