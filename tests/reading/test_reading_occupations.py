"""Skills of every field of work are read, and what only sounds like one is left alone."""

import pytest

from tui.reading.lexicon import load
from tui.reading.reader import Reader

READER = Reader(load())


def names(text: str) -> set[str]:
    return {mention.name for mention in READER.skills(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BSc or MSc in a related subject", {"Bachelor's degree", "Master's degree"}),
        ("You hold a Ph.D. in geology", {"PhD"}),
        ("educated to degree level", {"University degree"}),
        ("abgeschlossenes Hochschulstudium", {"University degree"}),
        ("abgeschlossene Berufsausbildung", {"Vocational training"}),
        ("Meisterbrief wünschenswert", {"Master craftsman"}),
        ("GCSE Maths and English", {"GCSEs"}),
        ("Abitur oder Matura", {"High school diploma"}),
        ("a valid CSCS card", {"CSCS card"}),
        ("City & Guilds or equivalent", {"Vocational training"}),
        ("Sachkundeprüfung nach § 34a", {"SIA licence"}),
        ("SIA licence, door supervisor", {"SIA licence", "Security services"}),
        ("Schweißerprüfung von Vorteil", {"Welding"}),
        ("silver service in our brasserie", {"Waiting tables"}),
        ("Oberkellner und Barkeeper", {"Waiting tables", "Bartending"}),
        ("picking and packing, then goods in", {"Order picking", "Goods receipt"}),
        ("month end and statutory accounts preparation", {"Accounting"}),
        ("Lohn- und Gehaltsabrechnung", {"Payroll"}),
        ("KS1 and KS2 classes", {"Primary education"}),
        ("sozialpädagogische Familienhilfe", {"Family support"}),
        ("CNC-Drehen und CNC-Fräsen", {"Turning and milling"}),
        ("multi drop deliveries", {"Courier work"}),
        ("Container und Seefrachtspedition", {"Freight forwarding"}),
    ],
)
def test_every_field_of_work_has_its_words(text: str, expected: set[str]) -> None:
    assert expected <= names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You are organised and enthusiastic.", {"Organisational skills", "Motivation"}),
        ("a flexible, reliable and friendly person", {"Flexibility", "Reliable working"}),
        ("an innovative thinker with a handson attitude", {"Creativity", "Hands-on mentality"}),
        ("a selfmotivated selfstarter", {"Independence"}),
        ("comfortable working to tight deadlines", {"Organisational skills"}),
        ("commercially aware", {"Commercial awareness"}),
        ("liaising with brokers, supervising two juniors", {"Liaison", "Supervision"}),
    ],
)
def test_traits_are_read_as_people_write_them(text: str, expected: set[str]) -> None:
    assert expected <= names(text)


@pytest.mark.parametrize(
    "text",
    [
        "We are an ambitious and dynamic company.",
        "Join our passionate team in a friendly office.",
        "a dedicated account team of a fast growing firm",
        "a high degree of freedom",
        "You report to the master of ceremonies.",
        "the 17 bed wing",
        "We offer ongoing training and development opportunities.",
        "company pension scheme",
        "visa sponsorship and relocation",
        "a secret adoption of new habits",
        "state police criminal history check",
        "please quote the reference number",
        "the maturity level of the process",
    ],
)
def test_what_only_sounds_like_a_skill_is_left_alone(text: str) -> None:
    assert names(text) == set()
