"""A file written whole or not at all, and only when it reads back as what was meant."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

from tui.errors import SharingError
from tui.text import one_line

_ADVICE = {
    errno.EACCES: "no permission to write there: choose another folder",
    errno.EPERM: "no permission to write there: choose another folder",
    errno.EROFS: "the disk is read-only: choose another folder",
    errno.ENOENT: "its folder does not exist: make it first",
    errno.ENOTDIR: "its folder is a file: choose another folder",
    errno.ENAMETOOLONG: "the name is too long: choose a shorter one",
    errno.ENOSPC: "the disk is full: free some space or choose another folder",
    errno.EDQUOT: "the quota is used up: free some space or choose another folder",
    errno.ELOOP: "its links lead round in a circle: choose another name",
}


def write_file(path: Path, text: str, check: Callable[[str], bool]) -> None:
    """Put `text` in UTF-8 at `path`, readable by its owner only; a link is followed.

    The text is written beside the file, flushed to the disk, read back and checked before it takes
    the file's place. Whatever fails, an existing file stays as it was and nothing is left behind.

    Raises:
        SharingError: one line: what could not be written, why, and what to do.
    """
    try:
        target = _target(path)
        _replace(target, text.encode(), check)
    except OSError as error:
        advice = _ADVICE.get(error.errno or 0, f"{error.strerror}: choose another place")
        raise _refusal(path, advice) from None


def _target(path: Path) -> Path:
    if "\0" in str(path):
        raise _refusal(path, "the name has a NUL in it: choose another name")
    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return target
    if stat.S_ISDIR(mode):
        raise _refusal(path, "this is a folder: name a file in it")
    if not stat.S_ISREG(mode):
        raise _refusal(path, "this is a device, not a file: write to standard output instead")
    if not os.access(target, os.W_OK):
        raise _refusal(path, "the file is write-protected: choose another name")
    return target


def _replace(target: Path, data: bytes, check: Callable[[str], bool]) -> None:
    handle, name = tempfile.mkstemp(prefix=".jobs-tui-", suffix=".part", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if temporary.read_bytes() != data or not check(data.decode()):
            raise _refusal(target, "what was written does not read back: choose another disk")
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _refusal(path: Path, advice: str) -> SharingError:
    return SharingError(f"cannot write {one_line(str(path)) or 'a file without a name'}: {advice}")
