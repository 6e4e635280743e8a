import os
import resource
import stat
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from nobody import as_nobody

from tui.errors import SharingError
from tui.sharing.files import write_file


def holds(_text: str) -> bool:
    return True


def refusal(path: Path, check: Callable[[str], bool] = holds) -> str:
    with pytest.raises(SharingError) as error:
        write_file(path, "new\n", check)
    line = str(error.value)
    assert line.isprintable()
    return line


def test_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "short list.yaml"
    write_file(path, "ä\n", holds)
    assert path.read_bytes() == b"\xc3\xa4\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_the_check_sees_what_was_written(tmp_path: Path) -> None:
    text = "one\r\ntwo ä\n"
    write_file(tmp_path / "a", text, lambda found: found == text)
    assert (tmp_path / "a").read_bytes() == text.encode()


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old and longer\n")
    write_file(path, "new\n", holds)
    assert path.read_text() == "new\n"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.symlink_to("b")
    write_file(path, "new\n", holds)
    assert path.is_symlink()
    assert (tmp_path / "b").read_text() == "new\n"


def test_what_does_not_read_back_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old\n")
    assert "does not read back" in refusal(path, lambda _text: False)
    assert path.read_text() == "old\n"
    assert list(tmp_path.iterdir()) == [path]


def test_no_room_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old\n")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(SharingError, match="File too large: choose another place"):
            write_file(path, "x" * 200_000, holds)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_text() == "old\n"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("", "this is a folder: name a file in it"),
        ("missing/a", "its folder does not exist: make it first"),
        ("file/a", "its folder is a file: choose another folder"),
        ("x" * 300, "the name is too long: choose a shorter one"),
        ("a\0b", "the name has a NUL in it: choose another name"),
        ("round", "its links lead round in a circle: choose another name"),
        ("pipe", "this is a device, not a file: write to standard output instead"),
        ("missing\x1b[2J\n/a", "make it first"),
    ],
)
def test_a_place_that_cannot_be_written(tmp_path: Path, name: str, advice: str) -> None:
    (tmp_path / "file").write_text("old\n")
    (tmp_path / "round").symlink_to("round")
    os.mkfifo(tmp_path / "pipe")
    before = sorted(tmp_path.iterdir())
    line = refusal(tmp_path / name)
    assert line.startswith("cannot write ")
    assert line.endswith(advice)
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "file").read_text() == "old\n"


def test_a_device_is_never_replaced() -> None:
    assert "write to standard output" in refusal(Path(os.devnull))


def test_no_permission() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "a"
        path.write_text("old\n")
        path.chmod(0o400)
        with as_nobody(folder):
            assert refusal(path).endswith("the file is write-protected: choose another name")
            folder.chmod(0o500)
            told = refusal(folder / "b")
            assert told.endswith("no permission to write there: choose another folder")
            folder.chmod(0o700)
            assert path.read_text() == "old\n"
