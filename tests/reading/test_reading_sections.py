"""How descriptions fall into sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.reading import SectionKind
from tui.reading.sections import find_sections
from tui.reading.sections.headings import kind_of


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Your tasks", SectionKind.TASKS),
        ("Key responsibilities", SectionKind.TASKS),
        ("What you will do", SectionKind.TASKS),
        ("What you'll be doing", SectionKind.TASKS),
        ("About the role", SectionKind.TASKS),
        ("Duties and responsibilities", SectionKind.TASKS),
        ("Ihre Aufgaben", SectionKind.TASKS),
        ("Deine Aufgaben bei uns", SectionKind.TASKS),
        ("Das erwartet dich", SectionKind.TASKS),
        ("Stellenbeschreibung", SectionKind.TASKS),
        ("Your qualifications", SectionKind.REQUIREMENTS),
        ("REQUIREMENTS", SectionKind.REQUIREMENTS),
        ("What you bring", SectionKind.REQUIREMENTS),
        ("Who you are", SectionKind.REQUIREMENTS),
        ("What we're looking for", SectionKind.REQUIREMENTS),
        ("Ihr Profil", SectionKind.REQUIREMENTS),
        ("Das bringst du mit", SectionKind.REQUIREMENTS),
        ("Was Sie mitbringen", SectionKind.REQUIREMENTS),
        ("Anforderungen", SectionKind.REQUIREMENTS),
        ("Nice to have", SectionKind.NICE),
        ("Preferred qualifications", SectionKind.NICE),
        ("Bonus points", SectionKind.NICE),
        ("What we offer", SectionKind.OFFER),
        ("Benefits", SectionKind.OFFER),
        ("Wir bieten", SectionKind.OFFER),
        ("Was wir bieten", SectionKind.OFFER),
        ("General conditions", SectionKind.CONDITIONS),
        ("Rahmenbedingungen", SectionKind.CONDITIONS),
        ("About us", SectionKind.ABOUT),
        ("Who we are", SectionKind.ABOUT),
        ("Über uns", SectionKind.ABOUT),
        ("Contact", SectionKind.CONTACT),
        ("How to apply", SectionKind.CONTACT),
        ("Ihr Ansprechpartner", SectionKind.CONTACT),
        # the same, however the verb is bent and whoever is spoken to
        ("What will you be doing?", SectionKind.TASKS),
        ("Here's what you'll do", SectionKind.TASKS),
        ("What you'll do at Acme", SectionKind.TASKS),
        ("In this role, you will:", SectionKind.TASKS),
        ("As a Pump Builder, you will", SectionKind.TASKS),
        ("Your tasks as a pump builder", SectionKind.TASKS),
        ("Das erwartet Sie bei uns im Team", SectionKind.TASKS),
        ("Was euch erwartet", SectionKind.TASKS),
        ("Deine spannenden Aufgaben", SectionKind.TASKS),
        ("Principal Duties & Responsibilities", SectionKind.TASKS),
        ("Overview", SectionKind.TASKS),
        ("What are we looking for?", SectionKind.REQUIREMENTS),
        ("What we\u2019re looking for in you", SectionKind.REQUIREMENTS),
        ("Education / Experience", SectionKind.REQUIREMENTS),
        ("Required and Desired Skills", SectionKind.REQUIREMENTS),
        ("Knowledge, Skills, and Abilities", SectionKind.REQUIREMENTS),
        ("Das bringen Sie mit", SectionKind.REQUIREMENTS),
        ("Womit Sie uns begeistern", SectionKind.REQUIREMENTS),
        ("Wen wir suchen", SectionKind.REQUIREMENTS),
        ("Was Sie auszeichnet", SectionKind.REQUIREMENTS),
        ("Preferred Skills/Experience", SectionKind.NICE),
        ("What sets you apart", SectionKind.NICE),
        ("Von Vorteil", SectionKind.NICE),
        ("Desirable, but not required", SectionKind.NICE),
        ("Optional skill set", SectionKind.NICE),
        ("Why Acme?", SectionKind.OFFER),
        ("Why Acme Pumps", SectionKind.OFFER),
        ("Compensation & Benefits", SectionKind.OFFER),
        ("Company Benefits", SectionKind.OFFER),
        ("Darauf kannst du dich freuen", SectionKind.OFFER),
        ("Was wir Ihnen bieten", SectionKind.OFFER),
        ("Salary Range", SectionKind.CONDITIONS),
        ("Physical Requirements", SectionKind.CONDITIONS),
        ("Security Clearance", SectionKind.CONDITIONS),
        ("Work Location", SectionKind.CONDITIONS),
        ("About Acme", SectionKind.ABOUT),
        ("\u00dcber die Acme AG", SectionKind.ABOUT),
        ("Equal Employment Opportunity Statement", SectionKind.ABOUT),
        ("So bewerben Sie sich", SectionKind.CONTACT),
        ("Haben wir dein Interesse geweckt?", SectionKind.CONTACT),
        ("Jetzt bewerben", SectionKind.CONTACT),
        ("Required Documents", SectionKind.CONTACT),
        ("Werde Teil unseres Teams", SectionKind.CONTACT),
        ("QualificationsRequired", SectionKind.REQUIREMENTS),
        ("About the job", SectionKind.OTHER),
        ("Full job description", SectionKind.OTHER),
        ("Show more", SectionKind.OTHER),
    ],
)
def test_headings(heading: str, kind: SectionKind) -> None:
    assert kind_of(heading) is kind


@pytest.mark.parametrize(
    "line",
    [
        "We sell pumps",
        "Java",
        "You will like the pumps that we sell",
        "Experience in sales",
        "Kenntnisse in SQL",
        "Company car",
        "Spannende Aufgaben",
        "Opportunity for growth",
        "Problem solving skills",
        "About 50 people work here",
        "",
        "?!",
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    assert kind_of(line) is None


@pytest.mark.parametrize(
    "text",
    [
        "Your tasks:\n• A\n\nYour profile:\n• B",
        "## Your tasks\n* A\n\n## Your profile\n* B",
        "**Your tasks**\nA\n\n**Your profile:**\nB",
        "YOUR TASKS\nA\n\nYOUR PROFILE\nB",
        "Ihre Aufgaben\nA\n\nIhr Profil\nB",
        "Your tasks: A\nYour profile: B",
        "Your tasks?\nA\n\nYour profile?\nB",
        "Your tasks...\nA\n\nYour profile\u2026\nB",
        "1. Your tasks\nA\n\n2. Your profile\nB",
        "\U0001f680 Your tasks \U0001f680\nA\n\n\u2b50 Your profile\nB",
        "Your tasks\n==========\nA\n\nYour profile\n---\nB",
        "<h3>Your tasks</h3>\nA\n<h3>Your profile:</h3>\nB",
        "&nbsp;<b>Your tasks:</b>\nA\n<b>Your profile</b>&nbsp;\nB",
        "__Your tasks__\nA\n\n*Your profile*\nB",
        "➤ Your tasks:\nA\n➤ Your profile:\nB",
    ],
)
def test_forms_of_headings(text: str) -> None:
    sections = find_sections(text)
    assert [section.kind for section in sections] == [SectionKind.TASKS, SectionKind.REQUIREMENTS]
    assert ["A" in text[s.start : s.end] for s in sections] == [True, False]
    assert all(":" not in section.heading and "*" not in section.heading for section in sections)


FILLER = "You plan and build pumps for ships of all sizes and see to it that they run. " * 4


@pytest.mark.parametrize(
    "text",
    [
        f"Your tasks: {FILLER}Your profile: You have built pumps. What we offer: Tea.",
        f"Your tasks {FILLER}Your profile You have built pumps. What we offer Tea and more.",
        f"YOUR TASKS {FILLER}YOUR PROFILE You have built pumps. WHAT WE OFFER Tea and more.",
        f"Your tasks:{FILLER.strip()}Your profile:You have built pumps.What we offer:Tea.",
        f"Your tasks \u2022 {FILLER}\u2022 Pumps Your profile: Pumps. What we offer? Tea.",
        f"Ihre Aufgaben {FILLER}Ihr Profil Sie bauen Pumpen. Wir bieten Tee und mehr Tee.",
        f"<p><b>Your tasks</b> {FILLER}</p><b>Your profile</b>pumps<h2>What we offer</h2>Tea",
    ],
)
def test_headings_within_one_line(text: str) -> None:
    kinds = [section.kind for section in find_sections(text) if section.heading]
    assert kinds == [SectionKind.TASKS, SectionKind.REQUIREMENTS, SectionKind.OFFER]


@pytest.mark.parametrize(
    "text",
    [
        f"We told them about your role and our benefits. {FILLER}",
        f"{FILLER} Your work shows in our benefits, and requirements change.",
        f"Durch Ihre Erfahrung und Ihr Profil passt alles. {FILLER}",
    ],
)
def test_prose_of_one_line_has_no_headings(text: str) -> None:
    assert not any(section.heading for section in find_sections(text))


def headed(text: str) -> list[tuple[SectionKind, str]]:
    return [(section.kind, section.heading) for section in find_sections(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Pump Builder Responsibilities:", SectionKind.TASKS),
        ("Frontend Engineering Skills:", SectionKind.REQUIREMENTS),
        ("You might be a good fit if you:", SectionKind.REQUIREMENTS),
        ("**Hidden Benefits**", SectionKind.OFFER),
        ("THE PUMPING ABILITIES", SectionKind.REQUIREMENTS),
    ],
)
def test_unknown_headings_are_judged_by_a_word_if_they_stand_out(
    line: str, kind: SectionKind
) -> None:
    assert (kind, line.strip("*:")) in headed(f"Hello.\n\n{line}\n- a\n- b\n")


def test_what_does_not_stand_out_is_no_heading() -> None:
    text = "Benefits\n- a\nPump Builder Responsibilities\nFair pay\nSpannende Aufgaben\n"
    assert headed(text) == [(SectionKind.OFFER, "Benefits")]


def test_lines_broken_within_a_sentence_are_no_headings() -> None:
    text = "Duties:\nYou write down all the\nrequirements\nand know the\nskills: pumps\n"
    assert headed(text) == [(SectionKind.TASKS, "Duties")]


def test_headings_of_lower_rank_stay_within_their_part() -> None:
    text = "## Your profile\n### Pumps\n- a\n**Ships**\n- b\n## History of pumps\nOld.\n"
    assert headed(text) == [
        (SectionKind.REQUIREMENTS, "Your profile"),
        (SectionKind.OTHER, "History of pumps"),
    ]


def test_nice_to_have_opens_within_the_requirements() -> None:
    text = "Requirements:\n- a\nNice to have:\n- b\nBenefits:\n- c\n"
    assert headed(text) == [
        (SectionKind.REQUIREMENTS, "Requirements"),
        (SectionKind.NICE, "Nice to have"),
        (SectionKind.OFFER, "Benefits"),
    ]


def test_members_of_a_list_that_begin_with_a_label_are_no_headings() -> None:
    prose = "We stand together in all weathers, on land and on water, and build pumps."
    text = f"Benefits:\nTeam: {prose}\nGrowth: {prose}\nTea: {prose}\n"
    assert headed(text) == [(SectionKind.OFFER, "Benefits")]


@pytest.mark.parametrize(
    "line",
    ["Technical writing experience required", "Du bringst gute Pumpenkenntnisse mit"],
)
def test_demands_are_no_headings(line: str) -> None:
    text = f"Requirements\nPumps\n{line}\nShips\n"
    assert headed(text) == [(SectionKind.REQUIREMENTS, "Requirements")]


def test_what_is_offered_may_be_named_like_a_condition() -> None:
    text = "Benefits\nTea\nWeekly pay\nPumps\nTerms and conditions\nNone.\nYour tasks\nPumping.\n"
    assert headed(text) == [
        (SectionKind.OFFER, "Benefits"),
        (SectionKind.CONDITIONS, "Terms and conditions"),
        (SectionKind.TASKS, "Your tasks"),
    ]


def test_whom_one_deals_with_is_no_contact() -> None:
    tasks = "Duties:\n- Pumps\n\nContacts:\n\n"
    assert headed(f"{tasks}Captains and sailors.\n") == [
        (SectionKind.TASKS, "Duties"),
        (SectionKind.TASKS, "Contacts"),
    ]
    assert (SectionKind.CONTACT, "Contacts") in headed(f"{tasks}jo@acme.example\n")


def test_a_fact_goes_on_where_its_line_was_broken() -> None:
    label = "Closing date: please send everything that you have to the"
    text = (
        f"{label}\noffice in the harbour that is open from dawn to dusk, on each and every day.\n"
    )
    assert headed(text) == [(SectionKind.CONTACT, "Closing date")]


def test_numbered_parts() -> None:
    text = "Section 1: Job Summary\n\nPumps.\n\nSection 2: Skills and Experience\n\nShips.\n"
    assert headed(text) == [
        (SectionKind.TASKS, "Job Summary"),
        (SectionKind.REQUIREMENTS, "Skills and Experience"),
    ]


def test_a_fact_ends_with_its_paragraph() -> None:
    text = "Location: Bonn\nStart date: May\n\nWe build pumps.\nYour tasks:\n- a\n"
    assert headed(text) == [
        (SectionKind.CONDITIONS, "Location"),
        (SectionKind.CONDITIONS, "Start date"),
        (SectionKind.OTHER, ""),
        (SectionKind.TASKS, "Your tasks"),
    ]


def test_a_sentence_that_leads_up_to_a_list_begins_a_part() -> None:
    sentence = (
        "For the pumps of our customers in the harbours, ports and canals all over the world, and "
        "for all of their ships as well, you will be responsible for:"
    )
    text = f"Hello.\n\n{sentence}\n- a\n\nYour profile:\n- b\n"
    tasks = find_sections(text)[1]
    assert tasks.kind is SectionKind.TASKS
    assert sentence in text[tasks.start : tasks.end]


@pytest.mark.parametrize(
    "statement",
    [
        "Acme is an equal opportunity employer and welcomes everybody.",
        "All applicants are considered without regard to race, religion or age.",
        "Wir freuen uns \u00fcber alle, unabh\u00e4ngig von Geschlecht, Herkunft und Alter.",
        "Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt.",
    ],
)
def test_statements_on_equal_opportunity(statement: str) -> None:
    text = f"Benefits:\n- Tea\n\n{statement}\n\nSee you soon.\n"
    about = [part for part in find_sections(text) if part.kind is SectionKind.ABOUT]
    assert [text[part.start : part.end].strip() for part in about] == [statement]
    assert find_sections(text)[-1].kind is SectionKind.OTHER


def test_introduction_of_the_company_is_told_apart() -> None:
    text = (
        "Acme is one of the leading makers of pumps.\n\nWe need a hand.\n\nYour tasks:\n- Pumps\n"
    )
    kinds = [section.kind for section in find_sections(text)]
    assert kinds == [SectionKind.ABOUT, SectionKind.OTHER, SectionKind.TASKS]


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme Pumps, Inc. is a global company that builds pumps.",
        "At Acme, we love pumps more than anything.",
        "Als f\u00fchrender Hersteller von Pumpen kennen wir das Meer.",
        "Willkommen bei Acme, dem Haus der Pumpen.",
        "Founded in 1901, Acme has always built pumps.",
    ],
)
def test_introductions(sentence: str) -> None:
    first = find_sections(f"{sentence}\n\nYour tasks:\n- Pumps\n")[0]
    assert (first.kind, first.heading) == (SectionKind.ABOUT, "")


def test_introductions_stand_next_to_each_other_as_one_section() -> None:
    text = "At Acme, we love pumps.\n\nWe are a global group.\n\nYour tasks:\n- Pumps\n"
    kinds = [section.kind for section in find_sections(text)]
    assert kinds == [SectionKind.ABOUT, SectionKind.TASKS]


def test_no_headings_make_one_section() -> None:
    (section,) = find_sections("Just some text.\nAnd more.")
    assert (section.kind, section.heading, section.start) == (SectionKind.OTHER, "", 0)


LINES = st.sampled_from(
    [
        "Your tasks:",
        "Ihr Profil",
        "**Benefits**",
        "- a",
        "",
        "Acme is a company.",
        "Nice to have: x",
        "Location: Bonn",
        "Your tasks\n===",
        "We are an equal opportunity employer, always and everywhere.",
        "x" * 300,
        "Your tasks: a. Your profile You build pumps. " * 8,
    ]
)


@given(st.one_of(st.text(), st.lists(LINES).map("\n".join)))
def test_sections_come_in_order_and_cover_all_but_headings(text: str) -> None:
    end = 0
    for section in find_sections(text):
        assert end <= section.start <= section.end <= len(text)
        assert (
            kind_of(text[end : section.start].strip(" \n:*#"))
            or section.heading in " ".join(text[end : section.start].split())
            or not text[end : section.start].strip()
        )
        end = section.end


def named(text: str) -> list[tuple[SectionKind, str]]:
    return [(kind, heading) for kind, heading in headed(text) if heading]


BAKING = "• Bake bread for the harbour\n• Clean the ovens each night\n• Sell rolls at the quay\n"
ASKED = "• Experience with sourdough\n• Knowledge of flour\n• A degree in baking\n"
GIVEN = "• Free rolls\n• Health insurance\n• 30 days of paid holiday\n"


@pytest.mark.parametrize(
    ("heading", "content", "kind"),
    [
        ("What might set you apart", ASKED, SectionKind.NICE),
        ("To fill all the shelves of this bakery, you'll need:", ASKED, SectionKind.REQUIREMENTS),
        ("Baker's KSAs/Required Skills", ASKED, SectionKind.REQUIREMENTS),
        ("Successful bakers of ours should have:", ASKED, SectionKind.REQUIREMENTS),
        ("The loaves that the new baker will look after include:", BAKING, SectionKind.TASKS),
        ("When you stand at the oven of our bakery you will:", BAKING, SectionKind.TASKS),
        ("Seasonal Bakery Projects", BAKING, SectionKind.TASKS),
        ("What have we got to offer?", GIVEN, SectionKind.OFFER),
        ("So what else is in it for you?", GIVEN, SectionKind.OFFER),
        ("Diese Vorkenntnisse sind hilfreich:", ASKED, SectionKind.NICE),
    ],
)
def test_unusual_headings_are_judged_by_words_and_content(
    heading: str, content: str, kind: SectionKind
) -> None:
    text = f"A bakery by the sea.\n\n{heading}\n\n{content}"
    assert named(text) == [(kind, heading.rstrip(":"))]


@pytest.mark.parametrize("kind", [(BAKING, SectionKind.TASKS), (ASKED, SectionKind.REQUIREMENTS)])
def test_a_lead_in_without_telling_words_is_judged_by_content(
    kind: tuple[str, SectionKind],
) -> None:
    assert named(f"Bread.\n\nAt the quay this means:\n{kind[0]}") == [
        (kind[1], "At the quay this means")
    ]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Qualfications", SectionKind.REQUIREMENTS),
        ("Requirments", SectionKind.REQUIREMENTS),
        ("Responsibilites", SectionKind.TASKS),
        ("Benifits", SectionKind.OFFER),
        ("Aufgbaen", SectionKind.TASKS),
        ("Anforderrungen", SectionKind.REQUIREMENTS),
    ],
)
def test_one_slip_in_a_heading_is_forgiven(heading: str, kind: SectionKind) -> None:
    assert named(f"Bread.\n\n{heading}\n\n• Rolls\n") == [(kind, heading)]


@pytest.mark.parametrize("heading", ["Agility", "Regards", "Betrag", "Function rooms"])
def test_other_words_are_no_slips(heading: str) -> None:
    assert named(f"Bread.\n\n{heading}\n\nRolls and buns.\n") == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (BAKING, SectionKind.TASKS),
        (ASKED, SectionKind.REQUIREMENTS),
        ("Crumb Inc is a leading provider of bread.\n", SectionKind.OTHER),
        ("Requirements\n• Flour\n", SectionKind.OTHER),
    ],
)
def test_a_neutral_heading_is_judged_by_content(content: str, kind: SectionKind) -> None:
    assert named(f"Summary\n\n{content}")[0] == (kind, "Summary")


def test_a_label_of_the_job_itself_begins_no_tasks() -> None:
    assert named("Position: Baker\nDuties:\n- Rolls\n") == [
        (SectionKind.OTHER, "Position"),
        (SectionKind.TASKS, "Duties"),
    ]


def test_parts_of_tasks_and_requirements_are_of_their_kind() -> None:
    text = (
        f"Duties:\n\nOven Management:\n\n{BAKING}\nQuay Stalls:\n\nRolls.\n\n"
        f"Requirements:\n\nDough:\n\n{ASKED}"
    )
    assert named(text) == [
        (SectionKind.TASKS, "Duties"),
        (SectionKind.TASKS, "Oven Management"),
        (SectionKind.TASKS, "Quay Stalls"),
        (SectionKind.REQUIREMENTS, "Requirements"),
        (SectionKind.REQUIREMENTS, "Dough"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Please note:",
        "Example:",
        "Is it warm where we bake?",
        "Knowledge of Rye",
        "Strong baking skills.",
        "baking skills",
        "See https://bread.example/skills:",
    ],
)
def test_what_only_looks_like_a_heading(line: str) -> None:
    text = (
        f"Duties:\n\n{BAKING}\n{line}\n\nBread is what the people of the harbour live on, mostly.\n"
    )
    assert named(text) == [(SectionKind.TASKS, "Duties")]


def test_headings_before_text_on_their_line() -> None:
    text = "Bread.\n\nWhat sets you apart· Experience with rye\n\nWhy Crumb? We bake at night.\n"
    assert named(text) == [
        (SectionKind.NICE, "What sets you apart"),
        (SectionKind.OFFER, "Why Crumb?"),
    ]


def test_headings_without_marks_in_a_run() -> None:
    text = (
        "Baker Seaham The Role A baker is required for the quay, who works at night and sleeps by "
        "day, as all of them do here. The Person To be considered you must have baked bread before "
        "in a bakery or on a ship. The Package This pays well and there are free rolls for all of "
        "the crew and for their cats To stand all of this heat, you ll need: A hat"
    )
    assert named(text) == [
        (SectionKind.TASKS, "The Role"),
        (SectionKind.REQUIREMENTS, "The Person"),
        (SectionKind.OFFER, "The Package"),
        (SectionKind.REQUIREMENTS, "To stand all of this heat, you ll need"),
    ]


def test_benefits_at_the_end_of_a_heading_decide() -> None:
    text = f"Brot.\n\nAußerdem erwarten dich viele weitere Benefits\n\n{GIVEN}"
    assert named(text) == [(SectionKind.OFFER, "Außerdem erwarten dich viele weitere Benefits")]


@pytest.mark.parametrize(
    "line", ["Crumb is a bakery that enables its customers to:", "Crumb is committed to:"]
)
def test_what_a_company_does_for_others_is_no_duty(line: str) -> None:
    assert named(f"Bread.\n\n{line}\n{BAKING}") == []
