"""The long trials of `make soak`, for a moment."""

from pathlib import Path

from killing import Victim
from writing import write_at_once


def test_commands_killed_at_random_moments_lose_nothing(tmp_path: Path) -> None:
    toll = Victim(tmp_path, seed=3, size=600, longest=1.5).kill(4)
    assert toll.kills == 4


def test_several_writers_lose_nothing_and_none_fails(tmp_path: Path) -> None:
    assert write_at_once(tmp_path, writers=2, seconds=0) == 803
