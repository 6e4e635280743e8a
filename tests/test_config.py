import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tui.config import COLUMNS, KEYS, MAX_BYTES, NAMED, Advance, Config, load, paths
from tui.errors import ConfigError
from tui.intake.columns import SPELLINGS

ROOT = Path(__file__).parent.parent
WAY_OUT = "--config /dev/null"

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(text: str) -> Path:
        path = tmp_path / "config.yaml"
        path.write_bytes(text.encode())
        return path

    return put


def complaint(path: Path) -> str:
    """The one line said about a config that is refused, without its folder."""
    with pytest.raises(ConfigError) as error:
        load(path)
    line = str(error.value)
    assert line.isprintable()
    assert line.endswith(WAY_OUT)
    return line.removeprefix(f"{path.parent}/")


class TestWhatHolds:
    def test_every_key_arrives(self, write: Write, tmp_path: Path) -> None:
        path = write(
            """
database: work/mine.db
seeds: /srv/dumps
columns: [company_id, posting_id, title, role, description, blurb, timestamp]
source: board
brief: pmo
advance: next
theme: nord
keys: {decide.shortlist: s, undo: [u, ctrl+z], quit: []}
companies:
  "17": Example Staffing
  Example GmbH & Co. KG: Example
confirm_above: 7
"""
        )
        config = load(path)
        assert config == Config(
            database=tmp_path / "work/mine.db",
            seeds=Path("/srv/dumps"),
            columns=(
                "company_id", "posting_id", "title", "role", "description", "blurb", "timestamp",
            ),
            source="board",
            brief="pmo",
            advance=Advance.NEXT,
            theme="nord",
            keys={"decide.shortlist": ("s",), "undo": ("u", "ctrl+z"), "quit": ()},
            companies={"17": "Example Staffing", "Example GmbH & Co. KG": "Example"},
            confirm_above=7,
        )  # fmt: skip
        assert config.file == path

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "# only\n\n  # comments\n",
            "---\n",
            "# c\n---\n...\n",
            "~\n",
            "\ufefftheme:\n",
            "\r# c\n",
        ],
    )
    def test_a_file_that_says_nothing_means_the_defaults(self, write: Write, text: str) -> None:
        assert load(write(text)) == Config()

    @pytest.mark.parametrize("key", KEYS)
    def test_a_key_without_a_value_has_its_default(self, write: Write, key: str) -> None:
        assert load(write(f"{key}:\n")) == Config()

    def test_dev_null_is_the_way_out(self) -> None:
        assert load(Path("/dev/null")) == Config()

    def test_words_that_yaml_once_took_for_truth_values_stay_text(self, write: Write) -> None:
        config = load(write("keys: {on: s, no: r, yes: m, off: n}\ntheme: no\nadvance: off\n"))
        assert config.keys == {"on": ("s",), "no": ("r",), "yes": ("m",), "off": ("n",)}
        assert (config.theme, config.advance) == ("no", Advance.OFF)

    def test_a_path_may_begin_at_home(
        self, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        assert load(write("database: ~/jobs.db\n")).database == tmp_path / "home/jobs.db"

    def test_what_is_loaded_cannot_be_changed(self, write: Write) -> None:
        config = load(write("companies: {'1': One}\n"))
        with pytest.raises(TypeError):
            config.companies["1"] = "Two"  # type: ignore[index]  # what is tested

    def test_dos_line_ends(self, write: Write) -> None:
        assert load(write("theme: nord\r\nbrief: pmo\r\n")).brief == "pmo"


class TestComplaints:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("\n\ntheme: [a]\n", "config.yaml:3: theme: found a list, expected text"),
            ("theme:\n  a: b\n", "config.yaml:1: theme: found a mapping, expected text"),
            ("theme: 1e3\n", "config.yaml:1: theme: found the number 1000.0, expected text"),
            ("theme: true\n", "config.yaml:1: theme: found true, expected text"),
            ("theme: ' '\n", 'config.yaml:1: theme: found "", expected 1 to 500 characters'),
            ("brief: |\n  a\n  b\n", 'config.yaml:1: brief: found "a b", expected 1 to 500 char'),
            ("advance: nxt\n", 'config.yaml:1: advance: found "nxt", expected off, next or todo'),
            ("confirm_above: -1\n", "found the number -1, expected a whole number from 0 to"),
            ("confirm_above: true\n", "confirm_above: found true, expected a whole number"),
            ("confirm_above: 5.5\n", "confirm_above: found the number 5.5, expected a whole"),
            (f"confirm_above: {'9' * 5000}\n", "confirm_above: found the number inf, expected"),
            ("confirm_above: .inf\n", "confirm_above: found the number inf, expected a whole"),
            ("\nthem: nord\n", 'config.yaml:2: found an unknown key "them", expected theme ('),
            ("zzzzz: nord\n", 'found an unknown key "zzzzz", expected database, seeds, columns,'),
            ("keys: yes\n", 'config.yaml:1: keys: found "yes", expected a mapping'),
            ("keys:\n  undo: u\n  redo: 1\n", "config.yaml:3: keys.redo: found the number 1, exp"),
            ("keys:\n  undo:\n", "config.yaml:2: keys.undo: found nothing, expected text"),
            ("keys:\n  undo:\n    - u\n    - [z]\n", "config.yaml:4: keys.undo: found a list"),
            ("companies: {'1': [x]}\n", "config.yaml:1: companies.1: found a list, expected text"),
            ("companies: {'': x}\n", 'config.yaml:1: companies: found "", expected 1 to 500'),
            ("columns: title\n", 'columns: found "title", expected a list of posting_id,'),
            ("columns:\n- titel\n", 'config.yaml:2: columns: found "titel", expected title ('),
            ("columns: [title, title]\n", 'columns: found "title" again, expected each name once'),
            ("columns: [title]\n", "columns: found no posting_id, company_id, description, role,"),
            ("database: ~nobody-of-this-name/x\n", "expected a path whose user exists"),
            ("database: {a: b}\n", "database: found a mapping, expected a path"),
            ("theme: a\ntheme: b\n", "config.yaml:2: theme: found the key a second time, expected"),
            ("keys: {a: x, a: y}\n", "config.yaml:1: a: found the key a second time"),
            ("- theme\n", "config.yaml:1: found a list, expected keys with values"),
            ("theme\n", 'config.yaml:1: found "theme", expected keys with values'),
            ("theme: a\n---\ntheme: b\n", "config.yaml:2: found a second document, expected one"),
            ("theme: &a nord\n", 'config.yaml:1: found an anchor ("a"), expected a value without'),
            ("&a theme: nord\n", 'config.yaml:1: found an anchor ("a")'),
            ("theme: nord\nbrief: *a\n", 'config.yaml:2: found an alias ("a"), expected the value'),
            ("theme: !!str nord\n", "config.yaml:1: found a tag ("),
            ("! theme: nord\n", 'config.yaml:1: found a tag ("!")'),
            ("theme: !!python/name:os.system ''\n", "config.yaml:1: found a tag ("),
            ("keys:\n  <<: {undo: u}\n", "config.yaml:2: found a merge key (<<), expected keys"),
            ("? [a, b]\n: c\n", "config.yaml:1: found a list as a key, expected text"),
            ("keys: " + "[" * 5000, "config.yaml:1: found deep nesting, expected at most 20"),
            ("keys:\n\tundo: u\n", "config.yaml:2: found a TAB before the key, expected blanks"),
            ("theme: 'nord\n", "found broken YAML ("),
            ("theme: nord\x00\n", "config.yaml:1: found a control character (U+0000)"),
            ("\ntheme: \x1b[2J\n", "config.yaml:2: found a control character (U+001B)"),
            ('theme: "\\e]0;PWN\\a"\n', 'config.yaml:1: theme: found "]0;PWN", expected'),
            ('"\\e[2Jx": 1\n', 'config.yaml:1: found an unknown key "[2Jx", expected'),
        ],
    )  # fmt: skip
    def test_one_line_says_what_and_where(self, write: Write, text: str, said: str) -> None:
        assert said in complaint(write(text))

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"theme: a\nbrief: caf\xe9\n", "config.yaml:2: found the byte 0xE9, expected text in"),
            ("theme: nord\n".encode("utf-16"), "config.yaml:1: found the byte 0xFF, expected text"),
            (b"# " + b"x" * MAX_BYTES, "config.yaml: found a larger file, expected at most 256"),
        ],
    )  # fmt: skip
    def test_a_file_that_is_no_text(self, tmp_path: Path, data: bytes, said: str) -> None:
        path = tmp_path / "config.yaml"
        path.write_bytes(data)
        assert said in complaint(path)

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("", ": found a folder, expected a config file"),
            ("missing.yaml", ": found no such file, expected a config file"),
            ("a\x00b", ": found a name with a NUL in it, expected a config file"),
            ("x" * 300, ": found File name too long, expected a config file"),
        ],
    )
    def test_a_name_without_a_file_behind_it(self, tmp_path: Path, name: str, said: str) -> None:
        assert said in complaint(tmp_path / name)

    def test_a_bomb_is_refused_before_it_grows(self, write: Write) -> None:
        levels = [f"b{n}: &b{n} {{<<: [{', '.join([f'*b{n - 1}'] * 9)}]}}" for n in range(1, 10)]
        assert "found an anchor" in complaint(write("b0: &b0 {k: v}\n" + "\n".join(levels)))

    @given(data=st.binary(max_size=80) | st.text("ab:-[]{}\n\t '\"#&*!|>?%@`,<=~", max_size=60))
    def test_no_file_does_anything_but_load_or_complain(
        self, tmp_path_factory: pytest.TempPathFactory, data: bytes | str
    ) -> None:
        path = tmp_path_factory.getbasetemp() / "any.yaml"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        said = ""
        try:
            load(path)
        except ConfigError as error:
            said = str(error)
        assert not said or said.isprintable()

    def test_what_only_the_screen_can_judge_is_said_in_the_same_words(self, write: Write) -> None:
        config = load(write("theme: nrod\nkeys:\n  undoo: u\n"))
        said = str(config.complaint("theme", "nrod", among=["nord", "dracula"]))
        assert 'config.yaml:1: theme: found "nrod", expected nord (' in said
        said = str(config.complaint("keys.undoo", "undoo", "a command"))
        assert 'config.yaml:3: keys.undoo: found "undoo", expected a command' in said


class TestWhereItIsLookedFor:
    def test_a_checkout_has_everything_inside(self) -> None:
        config = load(None)
        assert config.file == ROOT / "config.yaml"
        assert config.database == ROOT / "data" / "jobs.db"
        assert config.seeds == ROOT / "seeds"

    def test_an_installed_copy_has_the_folders_of_the_user(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        package = tmp_path / "site" / "tui"
        package.mkdir(parents=True)
        monkeypatch.setattr(paths, "_PACKAGE", package)
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
        config = load()
        assert config.file is None
        assert config.database == tmp_path / "share" / "jobs-tui" / "jobs.db"
        assert config.seeds == package / "_seeds"

        (package / "_config.yaml").write_text("brief: built in\n")
        assert load().brief == "built in"

        mine = tmp_path / "settings" / "jobs-tui" / "config.yaml"
        mine.parent.mkdir(parents=True)
        mine.write_text("brief: mine\n")
        assert load().brief == "mine"

    def test_loading_the_module_is_cheap(self) -> None:
        heavy = "{'yaml', 'rapidfuzz', 'platformdirs', 'textual'}"
        code = f"import sys, tui.config as c; c.load(); print({heavy} & set(sys.modules))"
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert done.stdout == "set()\n"


class TestShippedFiles:
    TEXT = (ROOT / "config.yaml").read_text()

    def test_the_values_in_config_yaml_are_the_defaults(self, tmp_path: Path) -> None:
        shown = tmp_path / "shown.yaml"
        shown.write_text(re.sub(r"(?m)^#(?=[a-z_]+:)", "", self.TEXT))
        assert set(yaml.safe_load(shown.read_text())) == set(KEYS)
        config, default = load(shown), Config()
        assert config.database == tmp_path / default.database.relative_to(ROOT)
        assert config.seeds == tmp_path / default.seeds.relative_to(ROOT)
        for key in set(KEYS) - {"database", "seeds"}:
            assert getattr(config, key) == getattr(default, key), key

    def test_the_examples_in_config_yaml_can_be_used(self, write: Write) -> None:
        examples = re.findall(r"(?m)^#   (.*\n)", self.TEXT)
        config = load(write("".join(examples)))
        assert config.keys == {"shortlist": ("s",), "undo": ("u", "ctrl+z")}
        assert set(config.companies) == {"4711", "Example Staffing Services GmbH"}


class TestSchema:
    SCHEMA = json.loads((ROOT / "tui" / "config.schema.json").read_text())

    def accepts(self, data: object) -> bool:
        return bool(jsonschema.Draft202012Validator(self.SCHEMA).is_valid(data))

    def test_it_is_a_schema_of_the_same_keys(self) -> None:
        jsonschema.Draft202012Validator.check_schema(self.SCHEMA)
        properties = self.SCHEMA["properties"]
        assert tuple(properties) == KEYS
        _, order, names = properties["columns"]["oneOf"]
        assert tuple(order["items"]["enum"]) == COLUMNS
        assert tuple(names["propertyNames"]["enum"]) == NAMED
        assert set(SPELLINGS) == set(NAMED)
        assert properties["advance"]["enum"] == [*Advance, None]

    def test_it_accepts_config_yaml_with_and_without_its_values(self) -> None:
        assert self.accepts(yaml.safe_load(TestShippedFiles.TEXT))
        assert self.accepts(
            yaml.safe_load(re.sub(r"(?m)^#(?=[a-z_]+:)", "", TestShippedFiles.TEXT))
        )

    @pytest.mark.parametrize(
        "text",
        [
            "theme: nord",
            "theme:",
            "theme: ''",
            "theme: [a]",
            'theme: "a\\nb"',
            "them: nord",
            "advance: next",
            "advance: nxt",
            "confirm_above: 0",
            "confirm_above: 1000000",
            "confirm_above: 1000001",
            "confirm_above: -1",
            "columns: [title]",
            "columns: [timestamp, blurb, role, description, title, company_id, posting_id]",
            "columns: [title, blurb, role, description, title, company_id, posting_id]",
            "keys: {undo: u, redo: [U, ctrl+y]}",
            "keys: {undo: 1}",
            "keys: {undo: null}",
            "keys: u",
            "companies: {a: b}",
            "companies: {a: [b]}",
            "database: x.db",
            "database: 5",
        ],
    )
    def test_it_agrees_with_the_code(self, write: Write, text: str) -> None:
        try:
            load(write(text))
            loads = True
        except ConfigError:
            loads = False
        assert self.accepts(yaml.safe_load(text)) is loads
