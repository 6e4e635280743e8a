"""config.yaml becomes one frozen `Config`; every complaint names file, line, key and a way out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from tui.config import paths
from tui.config.complaints import complaint, known_name, shown
from tui.errors import ConfigError

MAX_BYTES = 256 * 1024
MAX_CONFIRM_ABOVE = 1_000_000

COLUMNS = ("posting_id", "company_id", "title", "description", "role", "blurb", "timestamp")
"""The fields of the raw form, in the order in which dumps have them unless told otherwise."""


NAMED = (*COLUMNS, "company", "source", "url", "location")
"""What other forms may say of a posting."""

REASONS = {
    "skills": "Skills do not fit",
    "level": "Too senior or too junior",
    "place": "Too far away",
    "pay": "Pay does not fit",
    "language": "Language asked for is missing",
    "contract": "Not the kind of contract",
    "agency": "By an agency",
    "old": "Too old, likely filled",
}
"""What is offered as a reason where the config names none."""


class Advance(StrEnum):
    """Where the cursor goes after a decision."""

    OFF = "off"
    NEXT = "next"
    TODO = "todo"


class Preset(StrEnum):
    """A set of keys."""

    DEFAULT = "default"
    MAIL = "mail"
    ARROWS = "arrows"


@dataclass(frozen=True, slots=True)
class Config:
    """What a config file can set, with the defaults for what it leaves out."""

    database: Path = field(default_factory=paths.database)
    seeds: Path = field(default_factory=paths.seeds)
    columns: tuple[str, ...] = COLUMNS
    """The seven names of `COLUMNS`, in the order in which the raw form has them."""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """What other forms call their columns, by `NAMED` ones, besides the usual names."""
    source: str = "main"
    """The source of postings where neither the import nor the dump names one."""
    brief: str = "default"
    advance: Advance = Advance.TODO
    theme: str = "jobs-dark"
    keymap: Preset = Preset.DEFAULT
    """The keys of all commands that `keys` does not name."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Command ids and their keys, as written: whether they exist is for the UI to check."""
    companies: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Names to show, by company id or by name as read."""
    reasons: Mapping[str, str] = field(default_factory=lambda: MappingProxyType(dict(REASONS)))
    """Short codes for why something is rejected, with what each says."""
    views: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Saved searches: their queries by their names, in the order of their number keys."""
    lexicon: tuple[Path, ...] = ()
    """Files with skills of one's own, over those that are shipped."""
    editor: str = ""
    """The command that notes are edited with; empty for `$VISUAL`, `$EDITOR`, or a line."""
    confirm_above: int = 50
    """How many postings one key may decide without a question, up to `MAX_CONFIRM_ABOVE`."""
    file: Path | None = field(default=None, compare=False)
    """Where it was read; None for the defaults in the code."""
    lines: Mapping[str, int] = field(
        default_factory=lambda: MappingProxyType({}), compare=False, repr=False
    )
    """The line of each key in `file`; keys within a mapping are named like `keys.undo`."""

    def lexicons(self) -> tuple[tuple[str, str], ...]:
        """Read the files of `lexicon`: the name and the text of each.

        Raises:
            ConfigError: one of them cannot be read.
        """
        return tuple((str(file), self._lexicon(file)) for file in self.lexicon)

    def _lexicon(self, file: Path) -> str:
        try:
            return file.read_text("utf-8-sig")
        except UnicodeDecodeError:
            reason = "no text in UTF-8"
        except (OSError, ValueError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise ConfigError(f"{file}: {reason}; name a lexicon file under `lexicon` in {self.file}")

    def complaint(
        self, key: str, found: str, expected: str = "", among: Iterable[str] = ()
    ) -> ConfigError:
        """Return the error for a value that only its user can judge, such as a theme's name.

        Args:
            key: as in `lines`.
            found: the value, shown cleaned and in quotes.
            expected: what it should have been, in words that fit after "expected".
            among: where `expected` is empty, the names that are known, from which the nearest is
                suggested.
        """
        wanted = expected or known_name(found, among)
        return complaint(self.file, key, self.lines.get(key, 0), shown(found), wanted)


KEYS = tuple(each.name for each in fields(Config) if each.name not in {"file", "lines", "names"})
"""The keys that a config file may have."""


def load(path: Path | None = None) -> Config:
    """Read the config at `path`, else the first found of the checkout's, the user's, the built-in.

    Raises:
        ConfigError: the file cannot be read or used; one line.
    """
    for file in [path] if path else paths.config_files():
        data = _read(file)
        if data is not None:
            return _parse(_decode(data, file), file)
    if path:
        raise complaint(path, "", 0, "no such file", "a config file")
    return Config()


def _read(file: Path) -> bytes | None:
    """Return what stands in the file, None where there is none."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except IsADirectoryError:
        raise complaint(file, "", 0, "a folder", "a config file") from None
    except OSError as error:
        raise complaint(file, "", 0, str(error.strerror), "a config file") from None
    except ValueError:
        raise complaint(file, "", 0, "a name with a NUL in it", "a config file") from None
    if len(data) > MAX_BYTES:
        raise complaint(file, "", 0, "a larger file", f"at most {MAX_BYTES // 1024} KiB")
    return data


def _decode(data: bytes, file: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{data[error.start]:02X}"
        raise complaint(file, "", line, found, "text in UTF-8") from None


def _parse(text: str, file: Path) -> Config:
    if all(line.lstrip()[:1] in ("", "#") for line in text.split("\n")):
        return Config(file=file)
    from tui.config import strict_yaml, typed  # noqa: PLC0415 - yaml takes 20 ms to load

    document = strict_yaml.read(text, file)
    if document is None or document.value is None:
        return Config(file=file)
    if not isinstance(document.value, dict):
        raise complaint(file, "", document.line, shown(document.value), "keys with values")
    given = typed.Typed(file, document.value)
    given.known_only(KEYS)
    default = Config()
    return Config(
        database=given.path("database", default.database),
        seeds=given.path("seeds", default.seeds),
        columns=given.order("columns", default.columns),
        names=given.named("columns", NAMED),
        source=given.text("source", default.source),
        brief=given.text("brief", default.brief),
        advance=given.choice("advance", default.advance),
        theme=given.text("theme", default.theme),
        keymap=given.choice("keymap", default.keymap),
        keys=given.lists("keys"),
        companies=given.names("companies"),
        reasons=given.names("reasons") or default.reasons,
        views=given.names("views"),
        lexicon=given.paths("lexicon"),
        editor=given.text("editor", default.editor),
        confirm_above=given.whole("confirm_above", default.confirm_above, MAX_CONFIRM_ABOVE),
        file=file,
        lines=given.lines(),
    )
