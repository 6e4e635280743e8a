"""What is built can be installed somewhere else and works there, without the checkout."""

import os
import stat
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from ui_terminal import Tty

TOP = Path(__file__).parent.parent


def build(source: Path, target: Path, *forms: str) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(target), *forms]
    subprocess.run(command, cwd=source, check=True, capture_output=True)


def names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build sdist and wheel into a folder."""
    folder = tmp_path_factory.mktemp("built")
    build(TOP, folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (wheel,) = built.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*command, "--target", str(folder), str(wheel)], check=True, capture_output=True)
    return folder


@pytest.fixture
def elsewhere(installed: Path, tmp_path: Path) -> Mapping[str, str]:
    """Give the variables of somebody who has installed it and never used it."""
    return {"HOME": str(tmp_path), "PYTHONPATH": str(installed), "XDG_DATA_HOME": "",
            "XDG_CONFIG_HOME": ""}  # fmt: skip


def test_the_source_builds_the_same_wheel(built: Path, wheel: Path, tmp_path: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    build(folder, tmp_path / "again", "-t", "wheel")
    assert names(tmp_path / "again" / wheel.name) == names(wheel)


def test_everything_that_is_no_code_comes_along(wheel: Path) -> None:
    shipped = {path for path in (TOP / "tui").rglob("*.*") if path.suffix not in {".py", ".pyc"}}
    missing = {str(path.relative_to(TOP)) for path in shipped} - names(wheel)
    assert not missing
    assert {name for name in names(wheel) if name.startswith("tui/_seeds/")}
    assert any(name.endswith("share/man/man1/jobs-tui.1") for name in names(wheel))


def test_the_command_works_in_a_folder_without_the_checkout(
    elsewhere: Mapping[str, str], tmp_path: Path, installed: Path
) -> None:
    def run(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command], cwd=tmp_path, env={**os.environ, **elsewhere},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    where = run("-c", "import tui; print(tui.__file__)")
    assert Path(where.strip()).is_relative_to(installed)
    script = str(installed / "bin" / "jobs-tui")
    assert "jobs-tui" in run(script, "--version")
    run(script, "demo", "20", "--dump", "jobs.tsv")
    run(script, "import", "jobs.tsv")
    assert len(run(script, "search", "").splitlines()) == 20
    assert (tmp_path / ".local" / "share" / "jobs-tui" / "jobs.db").exists()


def test_the_app_opens_on_the_seeds_that_came_along(
    elsewhere: Mapping[str, str], tmp_path: Path, installed: Path
) -> None:
    terminal = Tty([sys.executable, str(installed / "bin" / "jobs-tui")], **elsewhere)
    terminal.wait_to_see("To do 1")
    terminal.write(b"s")
    terminal.wait_to_see("Shortlist 1")
    terminal.leave()
    database = tmp_path / ".local" / "share" / "jobs-tui" / "jobs.db"
    assert stat.S_IMODE(database.stat().st_mode) == 0o600
