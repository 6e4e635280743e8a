"""Level, contract, remote work, start, duration and workload."""

import pytest
from reading_facts import values

from tui.model.reading import FactKind


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Senior Baker", ["senior"]),
        ("Sr. Baker", ["senior"]),
        ("(Junior) Baker (m/w/d)", ["junior"]),
        ("Junior/Senior Baker", ["junior", "senior"]),
        ("Senior Team Lead Bakery", ["lead"]),
        ("Teamleiter Backstube", ["lead"]),
        ("Head of Bread", ["lead"]),
        ("Principal Engineer", ["lead"]),
        ("Senior Director, Bread", ["executive"]),
        ("Vice President Bread", ["executive"]),
        ("Trainee Bread (m/w/d)", ["trainee"]),
        ("Graduate Engineer", ["junior"]),
        ("Mid-Level Baker", ["mid"]),
        ("Account Executive", []),
        ("Lead Generation Agent", []),
        ("Senior Living Assistant", []),
        ("Art Director", []),
        ("Projektleiter Brot", []),
        ("Assistenz der Geschäftsführer", []),
        ("Project Manager", []),
    ],
)
def test_levels_of_titles(title: str, found: list[str]) -> None:
    assert values(FactKind.LEVEL, "We bake with senior colleagues.", title) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Experience level: Senior", ["senior"]),
        ("Karrierestufe: Berufseinsteiger", ["junior"]),
        ("Seniority level\nMid-Senior level", ["mid"]),
        ("We are looking for a Senior Baker.", ["senior"]),
        ("Wir suchen zum Juni einen erfahrenen (Senior) Baker.", ["senior"]),
        ("This is an entry-level position.", ["junior"]),
        ("Auch für Berufseinsteiger geeignet.", ["junior"]),
        ("You report to the Senior Baker.", []),
        ("Experience as a Senior Baker is welcome.", []),
        ("Education level: Graduate", []),
        ("Mehrjährige Erfahrung ist Pflicht.", []),
        ("You present to senior management.", []),
    ],
)
def test_levels_of_texts(text: str, found: list[str]) -> None:
    assert values(FactKind.LEVEL, text) == found


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("", "Werkstudent Backstube", ["internship"]),
        ("", "Baker Intern", ["internship"]),
        ("", "Praktikum Backstube", ["internship"]),
        ("", "Ausbildung zum Bäcker", ["apprenticeship"]),
        ("", "Bakery Apprentice", ["apprenticeship"]),
        ("", "Baker (12 month FTC)", ["fixed-term"]),
        ("", "Bäcker befristet", ["fixed-term"]),
        ("", "Bäcker unbefristet", ["permanent"]),
        ("", "Freelance Baker", ["freelance"]),
        ("", "Bank Nurse", ["temporary"]),
        ("", "Locum Doctor", ["temporary"]),
        ("", "Contract Manager", []),
        ("", "Bank Clerk", []),
        ("", "Internal Auditor", []),
        ("", "General Contractor Instructor", []),
        ("This is a permanent position.", "", ["permanent"]),
        ("Full time, permanent", "", ["permanent"]),
        ("Wir bieten einen unbefristeten Vertrag.", "", ["permanent"]),
        ("Vermittlung in Festanstellung.", "", ["permanent"]),
        ("Die Stelle ist auf zwei Jahre befristet.", "", ["fixed-term"]),
        ("This is a 6 month contract role.", "", ["fixed-term"]),
        ("Job Type: Contract", "", ["fixed-term"]),
        ("Job Types: Permanent, Full-time", "", ["permanent"]),
        ("The post is offered as a secondment.", "", ["fixed-term"]),
        ("Einsatz in Zeitarbeit.", "", ["temporary"]),
        ("Wir suchen freiberufliche Bäcker.", "", ["freelance"]),
        ("We can offer fixed term or permanent contracts.", "", ["fixed-term", "permanent"]),
        ("Permanent residents may apply.", "", []),
        ("We care for our permanent employees.", "", []),
        ("There is the possibility of a permanent position.", "", []),
        ("We act as an employment agency for permanent recruitment.", "", []),
        ("Erfahrung durch ein Praktikum ist willkommen.", "", []),
        ("Eine abgeschlossene Ausbildung als Bäcker.", "", []),
        ("We serve the freelance industry.", "", []),
        ("Eight days off plus bank holidays.", "", []),
        ("You negotiate contract terms.", "", []),
    ],
)
def test_contracts(text: str, title: str, found: list[str]) -> None:
    assert sorted(values(FactKind.CONTRACT, text, title)) == found


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("", "Baker (100% Remote)", ["remote"]),
        ("", "Baker (hybrid)", ["hybrid"]),
        ("", "Baker - 60% Home Office", ["60%"]),
        ("", "Baker onsite or remote", ["hybrid"]),
        ("", "Remote Sensing Scientist", []),
        ("", "Hybrid Cars Engineer", []),
        ("Work Location: In person", "", ["on site"]),
        ("Work Location: Hybrid remote in Denver, CO", "", ["hybrid"]),
        ("Location: Remote", "", ["remote"]),
        ("This is a fully remote position.", "", ["remote"]),
        ("Up to 60% remote work.", "", ["60%"]),
        ("Bis zu 80 % Home-Office möglich.", "", ["80%"]),
        ("2-3 days home office per week.", "", ["hybrid"]),
        ("Wir bieten mobiles Arbeiten.", "", ["hybrid"]),
        ("#LI-Remote", "", ["remote"]),
        ("This is not a remote role.", "", ["on site"]),
        ("The position is 100% onsite.", "", ["on site"]),
        ("You get flexible hours and mobile working.", "", ["hybrid"]),
        ("We offer working from home and flextime.", "", ["hybrid"]),
        ("Flexible Arbeitszeiten und Mobile-Work-Regelung", "", ["hybrid"]),
        ("Training is virtual (80%) and in person (20%).", "", ["80%"]),
        ("Location: Remote and 4 days onsite per month", "", ["hybrid"]),
        ("We are a globally distributed team.", "", ["remote"]),
        ("Bread Ltd is a remote-first company.", "", ["remote"]),
        ("Work from anywhere in the world.", "", ["remote"]),
        ("Teach online at your own pace.", "", ["remote"]),
        ("Teach online or in-person.", "", []),
        ("Bread.\n\nRemote USA\n\nBread.", "", ["remote"]),
        ("Bread.\n\nRemote\n\nBread.", "", ["remote"]),
        ("We bake (fully remote).", "", ["remote"]),
        ("Monday-Friday, Full-Time, Remote", "", ["remote"]),
        ("80 USD per hour (Remote (United States))", "", ["remote"]),
        ("Perks:\n- Work from home with flexible hours.", "", ["remote"]),
        ("Location: Home-based with travel", "", ["remote"]),
        ("Onsite/Remote: Remote", "", ["remote"]),
        ("Work Environment\n\nRemote\n\nBread", "", ["remote"]),
        ("Work Environment\n\nDepending on site, you may get hot.", "", []),
        ("Employment Type: Full Time, non-remote", "", ["on site"]),
        ("We cannot support remote work.", "", ["on site"]),
        ("Does it have telework options? -Subject to change- No", "", ["on site"]),
        ("Does it have telework options? -Subject to change- Do tell", "", []),
        ("Join our team onsite in Leeds!", "", ["on site"]),
        ("Bread\nOnsite, Leeds\nBread", "", ["on site"]),
        ("You are eligible for one (1) day telework.", "", ["hybrid"]),
        ("Remote work may be an option.", "", ["hybrid"]),
        ("Your work is split between our head office and home based.", "", ["hybrid"]),
        ("Most bakers work from home one day each week.", "", ["hybrid"]),
        ("Approval of hybrid work is not guaranteed.", "", []),
        ("You have experience teaching online courses.", "", []),
        ("Physical work site required\n\nYes", "", ["on site"]),
        ("Physical work site required\n\nNo", "", []),
        ("All classes are held in person.", "", ["on site"]),
        ("Apply by mail, fax or in person.", "", []),
        ("You lead remote teams.", "", []),
        ("We run a hybrid cloud.", "", []),
        ("Enjoy our on-site gym.", "", []),
        ("You use remote sensing.", "", []),
    ],
)
def test_remote(text: str, title: str, found: list[str]) -> None:
    assert values(FactKind.REMOTE, text, title) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Start: asap", ["now"]),
        ("Eintrittsdatum: ab sofort", ["now"]),
        ("Start date: 2nd January 2027", ["2027-01-02"]),
        ("Start Date\nJune 2, 2027", ["2027-06-02"]),
        ("Projektstart: 01.10.2027", ["2027-10-01"]),
        ("Beginn: September 2027", ["2027-09"]),
        ("Start: nach Absprache", ["by agreement"]),
        ("Wir suchen zum nächstmöglichen Zeitpunkt einen Bäcker.", ["now"]),
        ("Zum **frühestmöglichen** Zeitpunkt suchen wir einen Bäcker.", ["now"]),
        ("The position starts on 1 March 2027.", ["2027-03-01"]),
        ("Wir suchen ab dem 01.03.2027 einen Bäcker.", ["2027-03-01"]),
        ("Apply as soon as possible.", []),
        ("Application deadline: 1 March 2027", []),
        ("Bewerbung bis zum 15.11.2027", []),
        ("Please name your earliest starting date.", []),
        ("Start: 45.13.2027", []),
    ],
)
def test_starts(text: str, found: list[str]) -> None:
    assert values(FactKind.START, text) == found


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("Duration: 6 months", "", ["6 months"]),
        ("Projektlaufzeit: 6-12 Monate", "", ["6-12 months"]),
        ("Laufzeit: ein Jahr", "", ["1 year"]),
        ("This is a 12 month fixed term contract.", "", ["12 months"]),
        ("A fixed term contract for eighteen months.", "", ["18 months"]),
        ("Die Stelle ist befristet auf 2 Jahre.", "", ["2 years"]),
        ("Die Stelle ist zunächst auf zwei Jahre befristet.", "", ["2 years"]),
        ("A fixed term post until 31 March 2027.", "", ["until 2027-03-31"]),
        ("", "Baker (12 month FTC)", ["12 months"]),
        ("We seek a baker for a 12 month contract.", "", ["12 months"]),
        ("We seek a baker for a 6-month maternity cover.", "", ["6 months"]),
        ("We seek a baker for12 months (Secondment).", "", ["12 months"]),
        ("Baker - 3 months - Fixed Term Contract", "", ["3 months"]),
        ("The post is initially limited for 36 months.", "", ["36 months"]),
        ("Backen lernst du für die Dauer von etwa 6 Monaten.", "", ["6 months"]),
        ("You have baked for a 12 month period.", "", []),
        ("There is a 6 month probation period.", "", []),
        ("We keep your data for a period of 6 months.", "", []),
        ("Duration: Long-term", "", []),
        ("6 months of experience in a contract role.", "", []),
    ],
)
def test_durations(text: str, title: str, found: list[str]) -> None:
    assert values(FactKind.DURATION, text, title) == found


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("", "Baker 80-100%", ["80-100%"]),
        ("", "Bäcker in Voll- oder Teilzeit", ["full time", "part time"]),
        ("Job Type: Full-time", "", ["full time"]),
        ("Arbeitszeit: Teilzeit, 20 Stunden/Woche", "", ["20 h", "part time"]),
        ("Hours: 37.5", "", ["37.5 h"]),
        ("22.5 hours per week", "", ["22.5 h"]),
        ("37½ hours per week", "", ["37.5 h"]),
        ("20-25 Wochenstunden", "", ["20-25 h"]),
        ("Eine 38,5-Stunden-Woche", "", ["38.5 h"]),
        ("Pensum: 60-80%", "", ["60-80%"]),
        ("This is a full-time position.", "", ["full time"]),
        ("Full and part time hours available.", "", ["full time", "part time"]),
        ("Full-Time or Part-Time: Part-Time", "", ["part time"]),
        ("Benefits for full-time employees.", "", []),
        ("Our team works 24 hours a day.", "", []),
        ("Two years of full-time experience.", "", []),
        ("A full-time MBA.", "", []),
        ("Save 20% on bread.", "", []),
    ],
)
def test_workloads(text: str, title: str, found: list[str]) -> None:
    assert values(FactKind.WORKLOAD, text, title) == found
