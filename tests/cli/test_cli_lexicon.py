"""`jobs-tui lexicon import`: the downloads of ESCO and O*NET as a lexicon of one's own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_command import Cli

ESCO = (
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status\n"
    'KnowledgeSkillCompetence,http://x/1,knowledge,sector-specific,bee keeping,"apiculture\n'
    'Honey Harvest 2000",released\n'
    "KnowledgeSkillCompetence,http://x/2,skill/competence,sector-specific,"
    "lead very large and rather varied orchestras,,released\n"
    "KnowledgeSkillCompetence,http://x/3,knowledge,sector-specific,Java (computer programming),,r\n"
)
ONET = (
    "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\n"
    "11-1011.00\tFrobnicator Pro\t43232202\tBees\tN\n"
    "11-1011.00\tMicrosoft Excel\t43232202\tSheets\tY\n"
)


Read = Callable[[str, str], list[str]]


@pytest.fixture
def read(cli: Cli, tmp_path: Path) -> Read:
    def read(text: str, lexicon: str) -> list[str]:
        config = tmp_path / "config.yaml"
        config.write_text(f"lexicon: [{lexicon}]\n", encoding="utf-8")
        done = cli("skills", "-", stdin=json.dumps({"id": 1, "text": text}), config=str(config))
        assert done.status == 0, done.err
        return [skill["name"] for skill in json.loads(done.out)["skills"]]

    return read


def test_esco_is_read_with_its_attribution(cli: Cli, tmp_path: Path, read: Read) -> None:
    source, target = tmp_path / "skills_en.csv", tmp_path / "esco.yaml"
    source.write_text(ESCO, encoding="utf-8")
    done = cli("lexicon", "import", str(source), "-o", str(target))
    assert (done.status, done.out) == (0, f"{target}\n")
    assert "1 skills, 2 names passed over" in done.err
    assert "European Commission" in done.err
    assert "European Commission" in target.read_text(encoding="utf-8")
    assert read("You bring knowledge of apiculture and Java.", "esco.yaml") == [
        "bee keeping",
        "Java",
    ]
    assert read("We all love apiculture.", "esco.yaml") == []
    assert read("Our Honey Harvest 2000 runs.", "esco.yaml") == ["bee keeping"]


def test_onet_is_read_and_known_names_stay(cli: Cli, tmp_path: Path, read: Read) -> None:
    source = tmp_path / "Technology Skills.txt"
    source.write_text(ONET, encoding="utf-8")
    done = cli("lexicon", "import", str(source), "-o", str(tmp_path / "onet.yaml"))
    assert "USDOL/ETA" in done.err
    assert read("Frobnicator Pro and MS Excel skills", "onet.yaml") == [
        "Frobnicator Pro",
        "Microsoft Excel",
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a,b\n1,2\n", "neither ESCO's skills as CSV"),
        (b"", "neither ESCO's skills as CSV"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (None, "No such file"),
    ],
)
def test_anything_else_is_told(cli: Cli, tmp_path: Path, content: bytes | None, told: str) -> None:
    source = tmp_path / "x.csv"
    if content is not None:
        source.write_bytes(content)
    done = cli("lexicon", "import", str(source))
    assert done.status == 1
    assert told in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "No such file"),
        ("tool: [a", "mine.yaml"),
        ("gadget: {A: {}}", "gadget: expected one"),
    ],
)
def test_a_lexicon_of_ones_own_that_cannot_be_is_told(
    cli: Cli, tmp_path: Path, text: str | None, told: str
) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("lexicon: mine.yaml\n", encoding="utf-8")
    if text is not None:
        (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    done = cli("skills", "-", stdin='{"id": 1, "text": "a"}', config=str(config))
    assert done.status == 1
    assert told in done.err
    assert len(done.err.splitlines()) == 1
