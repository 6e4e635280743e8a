"""What the tests of the intake share: a dump written to a file and read again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui.intake import dumps
from tui.model.intake import Draft, Reject

Reader = Callable[..., tuple[list[Draft], list[Reject]]]


def sorted_out(records: list[Draft | Reject]) -> tuple[list[Draft], list[Reject]]:
    return (
        [record for record in records if isinstance(record, Draft)],
        [record for record in records if isinstance(record, Reject)],
    )


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Read a content as a dump: its drafts and its rejects."""

    def read(content: str | bytes, **options: Any) -> tuple[list[Draft], list[Reject]]:
        path = tmp_path / "a.dump"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return sorted_out(list(dumps.read(str(path), **options)))

    return read
