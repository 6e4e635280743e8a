"""What tests of the command line share: a command on a database of its own."""

import subprocess
from pathlib import Path

import pytest
from cli_command import COMMAND, Cli, Result, environment
from given_jobs import JOBS, write_dump

from tui.config import Config
from tui.desk import Desk


@pytest.fixture
def cli(database: Path) -> Cli:
    """Run a verb on the test's database, without anybody's config; no fault may end it."""

    def cli(
        *arguments: str | bytes, stdin: str | bytes = "", config: str = "/dev/null", **more: str
    ) -> Result:
        done = subprocess.run(
            [*COMMAND, "--db", str(database), "--config", config, *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env=environment(**more),
            check=False,
        )
        result = Result(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in result.err
        assert "Exception ignored" not in result.err
        return result

    return cli


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Fill a database once, for tests to copy."""
    folder = tmp_path_factory.mktemp("filled")
    dump = write_dump(folder / "dump.tsv", JOBS)
    desk = Desk.open(Config(database=folder / "jobs.db"))
    desk.import_dumps([str(dump)])
    desk.close()
    return (folder / "jobs.db").read_bytes()


@pytest.fixture
def stored(database: Path, filled: bytes) -> Path:
    """Put a handful of ordinary postings into the test's database."""
    database.write_bytes(filled)
    return database
