"""Pay, years of experience, spoken languages and contacts."""

import pytest
from reading_facts import values

from tui.model.reading import FactKind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Salary: £24,907 - £30,615 per annum", ["24907-30615 GBP/year"]),
        ("Pay: $70,000.00 - $85,000.00 per year", ["70000-85000 USD/year"]),
        ("The range for this job pays $30 - $35.50 per hour", ["30-35.50 USD/hour"]),
        ("Salary £30k-£40k", ["30000-40000 GBP/year"]),
        ("Salary: $120-150k", ["120000-150000 USD/year"]),
        ("Gehalt: 65.000 € bis 80.000 € pro Jahr", ["65000-80000 EUR/year"]),
        ("Jahresgehalt ab EUR 49.000,00 brutto", ["from 49000 EUR/year"]),
        ("Vergütung: 2.710,07 Euro im Monat", ["2710.07 EUR/month"]),
        ("Monatsbruttogehalt ab EUR 3.700.-", ["from 3700 EUR/month"]),
        ("Stundenlohn: 14,50 €", ["14.50 EUR/hour"]),
        ("Tagessatz 800 € pro Tag", ["800 EUR/day"]),
        ("CHF 95'000 pro Jahr", ["95000 CHF/year"]),
        ("Salary Range\n\n$110,000 — $150,000 USD", ["110000-150000 USD/year"]),
        ("Pay range $105,750-$117,500", ["105750-117500 USD/year"]),
        ("Vergütung nach Entgeltgruppe 13 TVöD", ["E13 TVöD"]),
        ("Die Stelle ist mit EG 10 TV-L bewertet", ["E10 TV-L"]),
        ("Salary: up to £44,503 per annum", ["up to 44503 GBP/year"]),
        ("Band 3 - £19,700 - £21,100", ["19700-21100 GBP/year", "Band 3"]),
        ("Junior Baker: $62,400 - $73,900 (TA)", ["62400-73900 USD/year"]),
        ("Salary Range: $90,000 to $165,000 annually + bonus", ["90000-165000 USD/year"]),
        ("Minimum pay:\n\n$92,300.00\n\nNext", ["92300 USD/year"]),
        ("Bakers are paid $28.80 - $33.80 per teaching hour", ["28.80-33.80 USD/hour"]),
        ("Salary: £25.26 - £31.09 depending on shifts", ["25.26-31.09 GBP/hour"]),
        ("REMUNERATION: up to $200", ["up to 200 USD"]),
        ("A post for a permanent band 6 baker.", ["Band 6"]),
        ("Salary: AfC Band 8 (b)", ["Band 8b"]),
        ("We are looking for a Band 5/6 baker.", ["Band 5", "Band 6"]),
        ("You will support our Band 5 bakers.", []),
        ("IELTS overall band 7", []),
        ("We grew to $4 billion in revenue.", []),
        ("A budget of €500,000 per year.", []),
        ("500 € Urlaubsgeld im Jahr", []),
        ("Up to $25,000 for anyone new you refer.", []),
        ("Sign-on bonus of $5,000 per year", []),
        ("Tuition reimbursement up to $5,250 per year", []),
        ("Salary: competitive", []),
        ("We serve $5 coffee.", []),
    ],
)
def test_pay(text: str, found: list[str]) -> None:
    assert values(FactKind.PAY, text) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Band 6 Baker", ["Band 6"]),
        ("Baker (Band 2)", ["Band 2"]),
        ("Oven Developer B5", ["Band 5"]),
        ("Band 8d Head of Bread", ["Band 8d"]),
        ("Baker £30,000 - £35,000", ["30000-35000 GBP/year"]),
        ("Baker, RRP £26,000", []),
        ("Big Band Baker", []),
    ],
)
def test_pay_of_titles(title: str, found: list[str]) -> None:
    assert values(FactKind.PAY, "You will support our Band 3 bakers.", title) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3+ years of experience in baking", ["3+"]),
        ("Minimum of 5 years' experience", ["5+"]),
        ("2-4 years of relevant experience", ["2-4"]),
        ("3 to 5 years of experience", ["3-5"]),
        ("At least three (3) years of experience", ["3+"]),
        ("Mindestens 5 Jahre Berufserfahrung", ["5+"]),
        ("Ein bis zwei Jahre Berufserfahrung", ["1-2"]),
        ("Eine 3-jährige Berufserfahrung", ["3+"]),
        ("Experience level:\n6 years", ["6+"]),
        ("Baking: 2 years (Required)", ["2+"]),
        ("5+ years building ovens", ["5+"]),
        ("You have worked with ovens, doughs and people for at least 5 years.", ["5+"]),
        ("Someone at least 2 years post qualified", ["2+"]),
        ("Requires fourteen (14) years of experience", ["14+"]),
        ("Masters + 3 years or Bachelors + 7 years", ["3+", "7+"]),
        ("8 to 10 years with BS or 6 to 8 years with MS", ["8-10", "6-8"]),
        ("2+ years of rye and wheat", ["2+"]),
        ("Mehrjährige Berufserfahrung", []),
        ("We have over 25 years of experience.", []),
        ("You must be at least 18 years old.", []),
        ("Within 5 years of employment", []),
        ("A 3 year contract", []),
        ("In the last 10 years we have grown.", []),
        ("Anna has 10 years experience in recruiting.", []),
    ],
)
def test_years(text: str, found: list[str]) -> None:
    assert values(FactKind.YEARS, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fluent German is a must.", ["German fluent"]),
        ("Deutsch C1", ["German C1"]),
        ("German (B2) and English (C1)", ["German B2", "English C1"]),
        ("Verhandlungssichere Englischkenntnisse", ["English fluent"]),
        (
            "Deutsch und Englisch fließend in Wort und Schrift",
            ["German fluent", "English fluent"],
        ),
        ("Sehr gute Deutsch- und Englischkenntnisse", ["German very good", "English very good"]),
        ("Sehr gute Deutsch- und gute Englischkenntnisse", ["German very good", "English good"]),
        ("Deutschkenntnisse auf muttersprachlichem Niveau", ["German native"]),
        ("Native French speaker", ["French native"]),
        ("Basic knowledge of Spanish", ["Spanish basic"]),
        ("You speak Welsh", ["Welsh"]),
        ("Englischkenntnisse in Wort und Schrift Sehr gute Laune", ["English"]),
        ("We sell French bread.", []),
        ("English teacher wanted with good skills.", []),
        ("A good German company with strong skills.", []),
        ("GCSE Maths and English at grade C.", []),
        ("Please submit your application in English.", []),
    ],
)
def test_languages(text: str, found: list[str]) -> None:
    assert values(FactKind.LANGUAGE, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ansprechpartnerin: Frau Dr. Erika Beispiel", ["Frau Dr. Erika Beispiel"]),
        ("Ihre Fragen beantwortet Herr Beispiel gerne.", ["Herr Beispiel"]),
        ("Contact person: Jane Doe", ["Jane Doe"]),
        ("Please contact Jane Doe on 0123 456 7890", ["Jane Doe", "0123 456 7890"]),
        (
            "NameJane DoeJob titleBakerEmail addressjane.doe@example.orgTelephone number0123456789",
            ["Jane Doe", "jane.doe@example.org", "0123456789"],
        ),
        ("Jane Doe, Head Baker\njane.doe@example.org", ["Jane Doe", "jane.doe@example.org"]),
        ("Tel: +49 30 1234567", ["+49 30 1234567"]),
        ("E-Mail: jobs@example.org", ["jobs@example.org"]),
        (
            "Your contact: Jane Doe (Bread, HR) and John Roe",
            ["Jane Doe", "John Roe"],
        ),
        ("For more information, please contact Jane Doe", ["Jane Doe"]),
        ("Send it to the attention of Jane Doe, Mill Road 1", ["Jane Doe"]),
        ("Phones: 583618, 542828", ["583618", "542828"]),
        (
            "Mail jane.doe@example.netor come by.\nDr Jane Doe",
            ["jane.doe@example.net", "Dr Jane Doe"],
        ),
        (
            "We welcome people with a disability.\nFor further details mail jane@example.org",
            ["jane@example.org"],
        ),
        ("Personalabteilung, Erika Beispiel\nMühlweg 2", ["Erika Beispiel"]),
        ("Contact: Auf Basis eines Vertrags", []),
        ("Mail us at jobs@...", []),
        ("Contact the Recruitment Team.", []),
        ("Please contact Human Resources on the phone.", []),
        ("For accommodation of a disability mail help@example.org.", []),
        ("Du bist Ansprechpartner für Kunden.", []),
        ("Contact us by 04/21/2027.", []),
    ],
)
def test_contacts(text: str, found: list[str]) -> None:
    assert values(FactKind.CONTACT, text) == found
