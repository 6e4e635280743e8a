"""Where things live: beside the code in a checkout, else in the folders of the user."""

from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_APP = "jobs-tui"


def checkout() -> Path | None:
    """Return the checkout that the code runs from, or None for an installed copy."""
    folder = _PACKAGE.parent
    if (folder / "pyproject.toml").is_file() and (folder / "seeds").is_dir():
        return folder
    return None


def database() -> Path:
    """Return the database to open where nothing else is said; it need not exist yet."""
    root = checkout()
    return root / "data" / "jobs.db" if root else _user_folder("data") / "jobs.db"


def seeds() -> Path:
    """Return the folder with the dumps that an empty database is filled from."""
    root = checkout()
    return root / "seeds" if root else _PACKAGE / "_seeds"


def config_files() -> Iterator[Path]:
    """Yield where a config file may lie; the first that exists is the one that counts."""
    root = checkout()
    if root:
        yield root / "config.yaml"
    yield _user_folder("config") / "config.yaml"
    yield _PACKAGE / "_config.yaml"


def _user_folder(kind: str) -> Path:
    import platformdirs  # noqa: PLC0415 - 10 ms that a checkout need not wait for

    if kind == "config":
        return platformdirs.user_config_path(_APP, appauthor=False)
    return platformdirs.user_data_path(_APP, appauthor=False)
