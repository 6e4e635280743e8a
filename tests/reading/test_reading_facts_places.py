"""Where the work is done."""

import pytest
from reading_facts import values

from tui.model.reading import FactKind


def places(text: str, title: str = "") -> list[str]:
    return values(FactKind.PLACE, text, title)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Baker in Berlin", ["Berlin"]),
        ("Baker - Munich, Bavaria", ["Munich, Bavaria"]),
        ("Baker (m/w/d) \u2013 Köln", ["Köln"]),
        ("Baker | Hamburg | 80%", ["Hamburg"]),
        ("Baker (Leeds)", ["Leeds"]),
        ("Baker (Smallville, KS)", ["Smallville, KS"]),
        ("Baker in Berlin, Bonn oder Ulm", ["Berlin", "Bonn", "Ulm"]),
        ("Night Shift Baker Plymouth", ["Plymouth"]),
        ("Night Shift Baker Plymouth ****k", ["Plymouth"]),
        ("Night Shift Baker £20k Plymouth", ["Plymouth"]),
        ("Bakery Assistant Oxfordshire", ["Oxfordshire"]),
        ("Baker, Bank of Scotland", []),
        ("Baker - University of Leeds", []),
        ("Baker, Leeds University", []),
        ("Mobile Developer - Mobile", []),
        ("Baker for Reading and Writing", []),
        ("Night Baker - Account Manager, CA", []),
        ("Head Baker", []),
        ("Night Baker", []),
    ],
)
def test_of_titles(title: str, found: list[str]) -> None:
    assert places("", title) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Location: Leeds", ["Leeds"]),
        ("Location: Smallville, KS 66002", ["Smallville, KS"]),
        ("Location(s): Dallas, TX or Boise, ID", ["Dallas, TX", "Boise, ID"]),
        ("Location: Remote / Frankfurt", ["Frankfurt"]),
        ("Location: Hybrid remote in Denver, CO 80202", ["Denver, CO"]),
        ("Primary Location: US-TX-Austin", ["Austin"]),
        ("Primary Location: United States-Nebraska-Omaha", ["Omaha"]),
        ("LOCATION: NORTH LINCOLNSHIRE SALARY AND BENEFITS: good", ["NORTH LINCOLNSHIRE"]),
        ("Location: Bradford / Leeds Baker wanted", ["Bradford", "Leeds"]),
        ("Location\nSpringfield, IL\nHours\n40", ["Springfield, IL"]),
        ("Standort: Kleinkleckersdorf", ["Kleinkleckersdorf"]),
        ("Standort(e): Wien, Linz, Graz", ["Wien", "Linz", "Graz"]),
        ("Arbeitsort: 80331 München", ["München"]),
        ("Einsatzort - Essen", ["Essen"]),
        ("Ort: 50667 Köln | Vertragsart: Vollzeit", ["Köln"]),
        ("Location: Germany, Hamburg", ["Hamburg"]),
        ("Location: United States", ["United States"]),
        ("Location: Newport Beach, CA 92663", ["Newport Beach, CA"]),
        ("Location: Springfield, IL/St. Paul, MN", ["Springfield, IL", "St. Paul, MN"]),
        ("Location of Job: US:NC:Breadville", ["Breadville"]),
        ("Base: The vacancy can be based in Leeds or Hull", ["Leeds", "Hull"]),
        ("Location: New York City\nSalary for New York: good", ["New York City"]),
        ("Work Location: 5300 S. 6th Street, Springfield, IL", ["Springfield, IL"]),
        ("Location: On-site in Dorfen or alternatively in Hull, with more", ["Dorfen", "Hull"]),
        (
            "Location: United States : Ohio : Dayton || United States : Ohio : Toledo",
            ["Dayton", "Toledo"],
        ),
        ("Location/Base Gateshead TBC", ["Gateshead"]),
        ("To bake well Based: Leeds Bread", ["Leeds"]),
        ("Job Title Baker Location Crawley Salary good", ["Crawley"]),
        ("Location: United States : Ohio : Breadville", ["Breadville"]),
        ("Place of work: Kiel Time limit: none", ["Kiel"]),
        ("Location: Remote", []),
        ("Ability to commute/relocate:\nSmallville, KS: Reliably commute", ["Smallville, KS"]),
        ("Work Location: In person", []),
        ("Location: To be confirmed", []),
        ("Location: Finance Department", []),
        ("Commutable locations: Leeds, York", []),
        ("Client location: Paris", []),
    ],
)
def test_of_labels(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Baker\nSutton Coldfield, West Midlands\nWe bake bread.",
            ["Sutton Coldfield, West Midlands"],
        ),
        ("Denver, CO\n\nWe bake bread.", ["Denver, CO"]),
        ("Night Baker\nLINZ, WIEN .We bake bread.", ["LINZ", "WIEN"]),
        ("Linz vor 3 Tagen\nWe bake bread.", ["Linz"]),
        ("Linz, Wien\nWe bake bread.", ["Linz", "Wien"]),
        ("Night Baker | Full time | Portsmouth | Bread", ["Portsmouth"]),
        ("Bread\n\nMill House, Baker Lane, Coventry\n\nWe bake.", ["Coventry"]),
        ("Bread\n\nMill House, Baker Lane, Coventry and more bread", []),
        ("Bread\nBäcker\nVollzeit · München .\nBrot", ["München"]),
        ("Job no. 12 / Frankfurt am Main / full-time", ["Frankfurt am Main"]),
        ("Bread\n" * 60 + "You know Hackney / Islington / bread", []),
        ("Bread\n" * 99 + "12 Mill Road\nLeeds", []),
        ("We hire in these cities:\n" + "Bread\n" * 30 + "Offices:\nDenver, CO", ["Denver, CO"]),
    ],
)
def test_of_lines(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You will be based in Leeds.", ["Leeds"]),
        ("This role is located in Boise, ID.", ["Boise, ID"]),
        ("Our client based in Swindon is looking for a baker.", ["Swindon"]),
        ("We are looking for a baker in Chicago.", ["Chicago"]),
        ("Wir suchen am Standort Kiel oder Bonn einen Bäcker.", ["Kiel", "Bonn"]),
        ("Für unseren Standort in Mainz suchen wir einen Bäcker.", ["Mainz"]),
        ("Wir suchen dich für unser Büro in Düsseldorf als Bäcker.", ["Düsseldorf"]),
        ("Our client in Paris is large. The role is based in Leeds.", ["Leeds"]),
        ("We are looking for bakers in Smallville, Kansas.", ["Smallville, Kansas"]),
        ("Das Büro liegt in der Innenstadt von Trier.", ["Trier"]),
        ("This role is located in Boston Heights, Ohio.", ["Boston Heights, Ohio"]),
        ("Join our service in the South East of Hampshire.", ["Hampshire"]),
        ("You will join their busy Guildford team.", ["Guildford"]),
        ("We hire bakers for its Leeds and Hull Offices.", ["Leeds", "Hull"]),
        ("The team is at our new headquarters in Hull.", ["Hull"]),
        (
            "This is a job in any of our shop locations in Omaha, NE, or Boise, ID.",
            ["Omaha, NE", "Boise, ID"],
        ),
        ("Bread.\n" * 500 + "This is an on-site role from Olathe, Kansas", ["Olathe, Kansas"]),
        ("You must reside in Hawaii to bake.", ["Hawaii"]),
        ("Wir suchen am Standort Mühlstraße 3, Bonn Bäcker.", ["Bonn"]),
        ("Unser Team in Kiel, Bonn und Ulm sucht Bäcker.", ["Kiel", "Bonn", "Ulm"]),
        (
            "The oven is at a site (Newark, Delaware or Millville, Ohio) we hire for.",
            ["Newark, Delaware", "Millville, Ohio"],
        ),
        ("You train at a base site (Swindon or Devizes) on the job.", ["Swindon", "Devizes"]),
        ("Am Standort Lingen (Ems) oder Kiel suchen wir Bäcker.", ["Lingen", "Kiel"]),
        ("We are looking for you to join our team at Fort Bread, KY.", ["Fort Bread, KY"]),
        ("You may even see our Leeds trophy.", []),
        ("We are headquartered in Boston and sell bread.", []),
        ("You must be eligible to work in London.", []),
        ("She has experience in Mobile development; we are looking for it.", []),
        ("We are looking for bakers who love to work in Excel.", []),
        ("You will serve customers in Paris, Texas and elsewhere.", []),
    ],
)
def test_of_sentences(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The role is to bake bread in our team in central London. You bake.", ["London"]),
        ("Leeds is a thriving town set in hills.", ["Leeds"]),
        ("You maintain ovens within the London area.", ["London"]),
        ("Established London practice of bakers.", ["London"]),
        ("In unserem Werk Offenburg backen wir.", ["Offenburg"]),
        ("The region around Regensburg offers much.", ["Regensburg"]),
        ("Nurses across Powys bake bread.", ["Powys"]),
        ("Leeds Older Adult Community Bakery Team are kind.", ["Leeds"]),
        ("North Tyneside CAMHS has a post for bakers.", ["North Tyneside"]),
        ("Doncaster Mental Health Services need bakers.", ["Doncaster"]),
        ("We travel across Basildon and Brentwood.", ["Basildon", "Brentwood"]),
        ("Bakers: Barnsley Hospital NHS Foundation Trust bakes.", ["Barnsley"]),
        ("Bread.\n" * 70 + "The base is Mill General Hospital, Leeds and more.", ["Leeds"]),
        ("Bread.\n" * 70 + "See Mill Hospital, Bolton Hospital, and Bury Hospital.", []),
        ("Bread.\n" * 70 + "Barnsley Hospital bakes.", ["Barnsley"]),
        ("Bread.\n" * 70 + "Barnsley Hospital bakes, as does Warrington Hospital.", []),
        ("Bread.\n" * 70 + "Bury, Barnsley & Bolton Hospital bakes.", []),
        ("You use Bread BI, MS Analysis Services and Loaf Town, MS Excel Team.", []),
        ("Du kommst aus den Großräumen Trier und Bonn?", ["Trier", "Bonn"]),
        ("Wir backen im Zentrum in München-Freiham.", ["München"]),
        ("The hospital is in Mill Green, Leeds.", ["Leeds"]),
        ("The clinic is near Leeds. You may need to go to Hull sometimes.", ["Leeds"]),
        ("You need to be in the Leeds office.", ["Leeds"]),
        ("We serve Powys at Brecon Community Hospital. Nurses across Powys bake.", ["Brecon"]),
        ("Please ask Barry Miller for bread.", []),
        ("The University of Leeds bakes.", []),
        ("Trains run to Leeds from London.", []),
        ("We are the best bakery in California.", []),
    ],
)
def test_of_what_is_said_of_them(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We bake.\nBrot GmbH | Mühlweg 1 | 38100 Braunschweig", ["Braunschweig"]),
        ("We bake.\nBrot AG, Am Mühlbach 42\n1020 Wien", ["Wien"]),
        ("We bake.\nBrot GmbH, Mühlstraße 2, 12345 Kleinkleckersdorf", ["Kleinkleckersdorf"]),
        ("We bake.\n12 Mill Road, Leeds LS1 4AB", ["Leeds"]),
        ("We bake.\n12 Mill Road, Suite 3, Denver, CO 80202", ["Denver, CO"]),
        (
            "Bread.\n" * 99 + "Write to 5 Mill Road, Boise, ID 83702 or Omaha, NE 68102",
            [],
        ),
        ("Brot GmbH, 38100 Braunschweig, 50667 Köln", []),
        ("We bake for 12000 Kunden and 15000 Mitarbeiter.", []),
    ],
)
def test_of_addresses(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Salisbury NHS Foundation Trust bakes.", ["Salisbury"]),
        ("Austin Community College bakes. At Austin Community College we bake.", ["Austin"]),
        ("The City of Dubuque bakes. Ask the City of Dubuque.", ["Dubuque"]),
        ("Austin Community College bakes.", []),
        ("Salisbury NHS Foundation Trust and Bolton NHS Foundation Trust bake.", []),
        ("Bread.\n" * 99 + "For those local to the Arlington, VA streets.", ["Arlington, VA"]),
        ("Bread.\n" * 99 + "Bread from Arlington, VA and Boise, ID.", []),
        ("Our headquarters: Arlington, VA.", []),
    ],
)
def test_of_last_resorts(text: str, found: list[str]) -> None:
    assert places(text) == found


def test_an_address_counts_only_where_nothing_else_names_a_place() -> None:
    assert places("Location: Omaha, NE\nBrot GmbH, 38100 Braunschweig") == ["Omaha, NE"]


def test_the_town_to_commute_to_counts_only_without_another_label() -> None:
    commute = "\nAbility to commute:\nDenver, CO: Reliably commute"
    assert places("Location: Smallville Base, CO 80202" + commute) == ["Smallville Base, CO"]
    assert places("Bread" + commute) == ["Denver, CO"]


def test_a_label_outranks_what_sentences_say() -> None:
    text = "We are looking for a baker in Chicago.\nLocation: Omaha, NE"
    assert places(text) == ["Omaha, NE"]


def test_at_most_five_places() -> None:
    assert places("Standorte: Berlin, Bonn, Kiel, Ulm, Mainz, Trier, Essen") == [
        "Berlin", "Bonn", "Kiel", "Ulm", "Mainz",
    ]  # fmt: skip
