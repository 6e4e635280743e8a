"""The house keeps its layers: what may import what, and what a verb may load."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from given_jobs import JOBS, write_dump

TOP = Path(__file__).parent.parent

DEFERRED = {
    ("tui.cli.demo", "tui.demo.dump"): "its tables are YAML",
    ("tui.cli.demo", "tui.demo.postings"): "its tables are YAML",
    ("tui.cli.demo", "tui.ui.app"): "the only way to Textual",
    ("tui.cli.lexicon", "tui.reading.lexicon"): "only this verb needs it",
    ("tui.cli.lexicon", "tui.reading.taxonomies"): "only this verb needs it",
    ("tui.cli.lexicon", "tui.sharing.lexicon"): "only this verb needs it",
    ("tui.cli.merging", "tui.intake.dumps"): "YAML and all readers, not before a comparison",
    ("tui.cli.merging", "tui.sharing.differences"): "only this verb needs it",
    ("tui.cli.main", "tui.cli.importing"): "not before an empty database",
    ("tui.cli.main", "tui.ui.app"): "the only way to Textual",
    ("tui.cli.reading", "tui.understanding"): "only this verb reads texts",
    ("tui.cli.serving", "tui.web.server"): "an extra that only this verb needs",
    ("tui.config", "tui.config"): "YAML, not before a file sets something",
    ("tui.config.complaints", "rapidfuzz"): "only a complaint needs it",
    ("tui.config.complaints", "rapidfuzz.distance"): "only a complaint needs it",
    ("tui.config.paths", "platformdirs"): "a checkout does not need it",
    ("tui.desk.bringing", "tui.merging"): "YAML and all readers, not before a merge",
    ("tui.desk.bringing", "tui.importing"): "the lexicon and all readers, not before an import",
    ("tui.desk.bringing", "tui.repairing"): "the readers of all forms, not before a repair",
    ("tui.desk.bringing", "tui.rereading"): "the lexicon, not before it is needed",
    ("tui.desk.asking", "tui.reading.links"): "not before a link is opened",
    ("tui.desk.asking", "tui.reading.sections"): "not before a detail is shown",
    ("tui.desk.handing", "tui.sharing.files"): "not before an export",
    ("tui.desk.handing", "tui.sharing.formats"): "YAML, not before an export",
    ("tui.desk.handing", "tui.sharing.shortlist"): "not before an export",
    ("tui.search.vocabulary", "rapidfuzz"): "not before a word is not known",
    ("tui.search.vocabulary", "rapidfuzz.distance"): "not before a word is not known",
    ("tui.ui.picker", "rapidfuzz.distance"): "not before something is mistyped",
    ("tui.store.opening", "sqlite_utils"): "not before a file needs a step of the schema",
}
"""Who imports what within a function, and why; a new one has to be argued here."""


def module(path: Path) -> str:
    parts = path.relative_to(TOP).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def deferred(path: Path) -> Iterator[tuple[str, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom):
                    yield module(path), f"{node.module}"
                elif isinstance(node, ast.Import):
                    yield from ((module(path), name.name) for name in node.names)


def test_every_deferred_import_is_argued() -> None:
    found = {pair for path in TOP.glob("tui/**/*.py") for pair in deferred(path)}
    assert found - DEFERRED.keys() == set()
    assert DEFERRED.keys() - found == set()


def test_imports_go_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def loaded(*arguments: str, stdin: str = "") -> set[str]:
    """Run a verb in a process of its own, and name the modules it has loaded at its end."""
    program = (
        "import atexit, json, sys\n"
        "atexit.register(lambda: print(json.dumps(list(sys.modules)), file=sys.__stderr__))\n"
        "from tui.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--config", "/dev/null", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("layers")
    dump = write_dump(folder / "dump.tsv", JOBS)
    loaded("--db", str(folder / "jobs.db"), "import", str(dump))
    return folder / "jobs.db"


@pytest.mark.parametrize(
    "verb",
    [
        "search java",
        "search --json projct",
        "show 1",
        "decide 1 --as maybe",
        "undo",
        "redo",
        "history 1",
        "stats",
        "briefs",
        "imports",
        "quarantine",
        "export",
        "skills -",
        "reread",
        "stacks",
        "import {dump}",
        "demo 3 --dump -",
        "--help",
    ],
)
def test_no_verb_loads_the_screen(filled: Path, verb: str) -> None:
    arguments = verb.format(dump=filled.with_name("dump.tsv")).split()
    modules = loaded("--db", str(filled), *arguments)
    assert not {name for name in modules if name.split(".")[0] in {"textual", "rich"}}
    assert "tui.cli.main" in modules
    assert not {name for name in modules if name.startswith("tui.ui")}


def test_the_version_is_told_without_what_it_does_not_need() -> None:
    modules = loaded("--version")
    heavy = {"textual", "yaml", "rapidfuzz", "sqlite_utils", "platformdirs"}
    assert not heavy & modules
    assert "tui.reading.lexicon" not in modules


def test_a_decision_is_made_without_what_it_does_not_need(filled: Path) -> None:
    modules = loaded("--db", str(filled), "decide", "1", "--as", "reject")
    assert not {"yaml", "rapidfuzz", "sqlite_utils", "tui.reading.lexicon"} & modules


def test_no_path_of_somebodys_machine_is_left_in_the_project() -> None:
    private = ("/ho" + "me/", "/ro" + "ot/", "/wo" + "rk/")
    for path in [*TOP.glob("tui/**/*.py"), *TOP.glob("tests/**/*.py"), TOP / "config.yaml"]:
        text = path.read_text(encoding="utf-8")
        assert not any(place in text for place in private), path
