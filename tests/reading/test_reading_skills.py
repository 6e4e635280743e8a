"""Which skills are found in real forms of writing, and which words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.reading import SkillMention
from tui.reading.lexicon import load
from tui.reading.reader import Reader

READER = Reader(load())


def names(text: str) -> list[str]:
    return [mention.name for mention in READER.skills(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We write C++, C# and .NET here.", ["C++", "C#", ".NET"]),
        ("C++/C#", ["C++", "C#"]),
        ("Node.js, node js and NodeJS", ["Node.js", "Node.js", "Node.js"]),
        ("CI/CD with Jenkins", ["CI/CD", "Jenkins"]),
        ("a move to S/4HANA", ["SAP S/4HANA"]),
        ("ASP.NET and PL/SQL", ["ASP.NET", "PL/SQL"]),
        ("HTML5, Python3 and Angular2+", ["HTML", "Python", "Angular"]),
        ("SAP-Kenntnisse", ["SAP"]),
        ("Erfahrung in der Javaentwicklung", ["Java"]),
        ("sichere Projektmanagementerfahrung", ["Project management"]),
        ("Deutschkenntnisse und Englischkenntnisse", ["German", "English"]),
        ("relationale Datenbanken", ["Databases"]),
        ("Softwarearchitekturen", ["Software architecture"]),
        ("agile Methoden, agilen Methoden", ["Agile methods", "Agile methods"]),
        ("PRUEFUNG nach ISO 9001", ["ISO 9001"]),
        ("Qualitaetssicherung", ["Quality assurance"]),
        ("Project-Management and project\u00a0management", ["Project management"] * 2),
        ("Kubernetes (k8s)", ["Kubernetes", "Kubernetes"]),
        ("machine learning", ["Machine learning"]),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We go to the market and go live.",
        "You react quickly and excel at your work.",
        "Access to the building is by card.",
        "Outlook for the year: less is more, rest assured.",
        "Spring 2024 or autumn, your choice.",
        "Hepatitis C and vitamin D",
        "class C licence",
        "R&D",
        "In other words: a swift answer",
        "the German market and German companies",
        "Deutsche Bahn",
        "write to jobs@python-java.example or see https://java.example/kafka",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python, Go and Kubernetes", "Go"),
        ("Python, R and SQL", "R"),
        ("good knowledge of Excel", "Microsoft Excel"),
        ("Word, Excel and PowerPoint", "Microsoft Word"),
        ("React and TypeScript", "React"),
        ("SAS programming for statistical analysis", "SAS"),
        ("Swift for iOS", "Swift"),
        ("Spring and Hibernate", "Spring"),
        ("frameworks such as Scrum, LeSS or SAFe", "LeSS"),
        ("fluent German", "German"),
    ],
)
def test_ambiguous_words_count_in_company(text: str, expected: str) -> None:
    assert expected in names(text)


def test_the_longest_name_wins() -> None:
    assert names("Microsoft SQL Server") == ["Microsoft SQL Server"]


def test_a_name_does_not_reach_over_a_sentence_end_or_line() -> None:
    assert names("We start a project. Management is done by others.") == []
    assert names("Project\nManagement") == []


def test_own_company_is_no_skill() -> None:
    text = "Our tools: Docker, Terraform."
    assert [mention.name for mention in READER.skills(text, company="Docker")] == ["Terraform"]


def test_headings_name_no_skills() -> None:
    text = "Technical skills and experience:\n• Linux"
    assert names(text) == ["Linux"]


def test_what_is_offered_is_not_asked_for() -> None:
    text = "Your profile:\n- Linux\n\nWhat we offer:\n- Coaching, training and marketing events\n"
    assert names(text) == ["Linux"]


def test_what_the_company_praises_itself_for_is_not_asked_for() -> None:
    text = "Acme is one of the leading companies for SAP and engineering.\n\nYour tasks:\n- Scrum\n"
    assert names(text) == ["Scrum"]


def test_soft_skills_count_where_they_are_asked_for() -> None:
    text = "Your tasks:\n- You see creativity in every product.\n\nYour profile:\n- Creativity\n"
    assert names(text) == ["Creativity"]


def test_titles_ask_for_skills_too() -> None:
    found = READER.title_skills("SAP Berater (m/w/d) mit ABAP")
    assert [mention.name for mention in found] == ["SAP", "ABAP"]


def test_the_next_sentence_asks_for_nothing_in_this_one() -> None:
    head = "Sonstiges:\n"
    assert names(f"{head}We sell consulting and strong creativity.") == ["Creativity"]
    assert names(f"{head}We live creativity. Strong growth is our aim.") == []


TECH = st.sampled_from(
    [
        *("c#", "/", "c++", ".", "net", ".NET", "go", "Go", "R", "C", "Excel", "a plus", "SAP-"),
        *("Kenntnisse", "javaentwicklung", ",", ";", "\n", "•", "(", ")", "İ", "ß", "ẞ", "ﬁ", "🎉"),
        *("@", "://", "www.", " "),
    ]
)


@given(st.one_of(st.text(), st.lists(TECH).map(" ".join), st.lists(TECH).map("".join)))
def test_mentions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = READER.skills(text)
    assert found == READER.skills(text)
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end


@pytest.mark.parametrize(
    "unit", ["c#/", "C++", "+", "a", ".", "@", "www.", "bonus ", "(", "Java ", "ü", "W: "]
)
def test_monotony_is_read_to_its_end(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    found: tuple[SkillMention, ...] = READER.skills(text)
    assert all(mention.end <= len(text) for mention in found)


def test_a_single_letter_is_no_posting() -> None:
    assert names("C") == []
    assert names("") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You work with our DevOps engineers.", []),
        ("You talk to data governance managers.", []),
        ("Our Terraform specialists use Terraform.", ["Terraform"]),
        ("We need a Terraform specialist.", ["Terraform"]),
        ("Experience with DevOps, engineers love it.", ["DevOps"]),
    ],
)
def test_jobs_are_no_skills_of_their_own(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_title_names_the_job_itself() -> None:
    found = READER.title_skills("DevOps Engineer, DevOps")
    assert [mention.name for mention in found] == ["DevOps", "DevOps"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sie betreuen Applikationen und unsere Software.", ["Business applications"] * 2),
        ("We love our software and the team.", []),
        ("Sie kennen die IT und das Lager.", ["Information technology"]),
        ("ASK IT DEPARTMENT STAFF", []),
        ("Softwarepflege und Netzwerkdienste", ["Business applications", "Networking"]),
        ("System- und Softwarearchitekt", ["Software architecture"]),
    ],
)
def test_general_words_of_german_postings(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("python, spark, kafka", "Apache Spark"),
        ("Technologies: java spring hibernate", "Spring"),
        ("docker (excel)", "Microsoft Excel"),
        ("linux / etl / sql", "ETL"),
        ("- Docker\n\n- React\n\n- Terraform", "React"),
    ],
)
def test_lists_name_tools_in_any_case(text: str, expected: str) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text", ["Docker will spark your interest", "Docker and spring water", "safe Linux knowledge"]
)
def test_small_words_beside_a_tool_are_no_list(text: str) -> None:
    assert len(names(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bachelor degree in biology, Master degree in physics",
            {"Bachelor's degree", "Master's degree"},
        ),
        ("Required qualification: a PhD in physics", {"PhD"}),
        ("Experience in the supervision of PhD students", set()),
        ("Experience from your own PhD project", set()),
        ("Abgeschlossenes Hochschulstudium", {"University degree"}),
        ("the Master of the house", set()),
        ("Bachelor thesis at our site", set()),
    ],
)
def test_degrees(text: str, expected: set[str]) -> None:
    degrees = {"Bachelor's degree", "Master's degree", "PhD", "University degree"}
    assert set(names(text)) & degrees == expected
