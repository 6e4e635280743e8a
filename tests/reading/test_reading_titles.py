"""Titles as people would say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.titles import agency_of, clean_title


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        (
            "Westhouse Job: Expert: in Project Management Office (m/f/d)",
            "Expert in Project Management Office",
        ),
        ("Data Engineer (m/w/d)", "Data Engineer"),
        ("Data Engineer (f/m/x)", "Data Engineer"),
        ("Data Engineer (all genders)", "Data Engineer"),
        ("Data Engineer (gn*)", "Data Engineer"),
        ("Data Engineer m/w/d", "Data Engineer"),
        ("(Senior) Data Engineer [w/m/divers]", "(Senior) Data Engineer"),
        ("Entwickler:in Backend", "Entwickler Backend"),
        ("Entwickler*in Backend (m/w/d)", "Entwickler Backend"),
        ("Entwickler/-in Backend", "Entwickler Backend"),
        ("Entwickler(in) Backend", "Entwickler Backend"),
        ("EntwicklerIn Backend", "Entwickler Backend"),
        ("Entwickler_in Backend", "Entwickler Backend"),
        ("Baker \u2013 Berlin", "Baker"),
        ("Baker in München", "Baker"),
        ("Baker (Hamburg, remote)", "Baker"),
        ("Baker - Ref. 12345", "Baker"),
        ("Baker (Job-ID: AB-4711)", "Baker"),
        ("Baker 80-100%", "Baker"),
        ("Baker in Vollzeit", "Baker"),
        ("Baker - 100% Remote", "Baker"),
        ("SENIOR BAKER AND CONFECTIONER", "Senior Baker and Confectioner"),
        ("SENIOR SAP CONSULTANT", "Senior SAP Consultant"),
        ("Acme sucht Baker", "Baker"),
        ("C++ Developer", "C++ Developer"),
        ("C# / .NET Developer", "C# / .NET Developer"),
        ("PMO Lead", "PMO Lead"),
        ("CEO", "CEO"),
        ("R&D Engineer - Vision & Control", "R&D Engineer - Vision & Control"),
        # gender markers and endings in every form
        ("Baker (m,w,d)", "Baker"),
        ("Baker (w|m|d)", "Baker"),
        ("Baker (mwd)", "Baker"),
        ("Baker (f.m.x)", "Baker"),
        ("Baker (m/w/d", "Baker"),
        ("Baker [M/W/D]", "Baker"),
        ("Baker (H/F)", "Baker"),
        ("Baker (all identities)", "Baker"),
        ("Baker (Mensch)", "Baker"),
        ("Baker (onsite, f/m/d)", "Baker"),
        ("Baker* \u2013 Night Breads", "Baker \u2013 Night Breads"),
        ("Baker * - Night Breads", "Baker - Night Breads"),
        ("B\u00e4cker/B\u00e4ckerin", "B\u00e4cker"),
        ("B\u00e4ckerin / B\u00e4cker", "B\u00e4cker"),
        ("Experte/Expertin Brot", "Experte Brot"),
        ("Kaufmann/Kauffrau im Handel", "Kaufmann im Handel"),
        ("\u00c4rztin / Arzt", "Arzt"),
        ("B\u00e4cker:innen f\u00fcr Brote", "B\u00e4cker f\u00fcr Brote"),
        ("B\u00c4CKER(IN) UND KONDITOR", "B\u00e4cker und Konditor"),
        # places
        ("Baker - Houston, TX", "Baker"),
        ("Baker - Midtown, UT - Hybrid Schedule", "Baker"),
        ("Baker, Berlin, BE, DE", "Baker"),
        ("Baker in Hamburg oder Berlin", "Baker"),
        ("Baker (12345 Berlin)", "Baker"),
        ("Baker am Standort Ulm", "Baker"),
        ("Baker Manchester", "Baker"),
        ("Berlin: Baker", "Baker"),
        ("Baker - Raum Stuttgart", "Baker"),
        ("Baker | Germany | Remote", "Baker"),
        # work time, contract, pay, praise, start, numbers
        ("Remote Baker", "Baker"),
        ("Part-Time Baker", "Baker"),
        ("Baker - 1 year fixed-term contract", "Baker"),
        ("Baker im Rahmen der Arbeitnehmer\u00fcberlassung befristet auf 24 Monate", "Baker"),
        ("Baker in Voll- oder Teilzeit", "Baker"),
        ("Baker - Remote (Europe - CET)", "Baker"),
        ("Baker (100% Homeoffice)", "Baker"),
        ("Baker - 40h/Woche", "Baker"),
        ("Baker \u2013 \u20ac 42\u201355k", "Baker"),
        ("Baker | Up to $110/hr", "Baker"),
        ("Baker | bis 80.000 \u20ac", "Baker"),
        ("Top-Job!!! Baker \u2013 ab sofort \u2013 30 Tage Urlaub", "Baker"),
        ("Baker with signing bonus", "Baker"),
        ("Baker gesucht!", "Baker"),
        ("Your way into bread: Become a Baker!", "Baker"),
        ("Baker (Bread, Remote)", "Baker (Bread)"),
        ("Baker ID4711", "Baker"),
        ("[2022-0043] Baker", "Baker"),
        ("Baker 2025-2026", "Baker"),
        ("Trainee Baker 2026", "Trainee Baker"),
        ("Baker (25-26)", "Baker"),
        ("Baker until 30.09.2024", "Baker"),
        ("Baker - Active Secret Clearance Required", "Baker"),
        ("Baker mit Homeoffice", "Baker"),
        ("Baker (12Month Contract)", "Baker"),
        ("Baker für 16-20 Wochenstunden", "Baker"),
        ("Baker Fulltime/Parttime", "Baker"),
        ("Baker 4-Tage-Woche", "Baker"),
        ("Baker (\u20ac120k + equity)", "Baker"),
        ("Baker \u200f(d/f/m)", "Baker"),
        ("Baker Deutschland remote", "Baker"),
        ("Baker - Kent & East Midlands", "Baker"),
        ("Baker für unseren Standort in Berlin", "Baker"),
        ("Baker Northamptonshire", "Baker"),
        ("Baker - Europe", "Baker"),
        ("Wissenschaftliche*r B\u00e4cker*in", "Wissenschaftlicher B\u00e4cker"),
        ("Beauftragte:r f\u00fcr Brote", "Beauftragte f\u00fcr Brote"),
        # employers
        ("Baker at Acme Breads", "Baker"),
        ("Baker | Acme GmbH", "Baker"),
        ("Baker - Acme Inc.", "Baker"),
        ("Baker - acme-jobs.com", "Baker"),
        # what says what the job is
        ("Sales Manager DACH", "Sales Manager DACH"),
        ("Sales Manager - EMEA", "Sales Manager - EMEA"),
        ("Country Manager Germany", "Country Manager Germany"),
        ("Head of Germany", "Head of Germany"),
        ("Sales Manager Bayern", "Sales Manager Bayern"),
        ("Head of Remote", "Head of Remote"),
        ("Baker - Grow with us", "Baker - Grow with us"),
        ("Support Engineer 24/7", "Support Engineer 24/7"),
        ("Teacher of English", "Teacher of English"),
        ("Teacher, Reading", "Teacher, Reading"),
        ("Java Developer (Spring)", "Java Developer (Spring)"),
        (".NET Developer", ".NET Developer"),
        ("R Developer", "R Developer"),
        ("Remote Sensing Engineer", "Remote Sensing Engineer"),
        ("Contract Manager", "Contract Manager"),
        ("Elixir / Phoenix Developer", "Elixir / Phoenix Developer"),
        ("Director at Large", "Director at Large"),
        ("Technician (A/V)", "Technician (A/V)"),
        ("ISO 27001 Auditor", "ISO 27001 Auditor"),
        ("Administrator SQL Server 2022", "Administrator SQL Server 2022"),
        ("Full - Stack - Baker", "Full - Stack - Baker"),
        ("Maschinen- und Anlagenf\u00fchrer", "Maschinen- und Anlagenf\u00fchrer"),
        ("Working Student: Breads", "Working Student: Breads"),
        ("Nurse (Band 5)", "Nurse (Band 5)"),
        ("BAKER III", "Baker III"),
        ("DEVOPS AND PL/SQL BAKER", "DevOps and PL/SQL Baker"),
        ("Baker &amp; Chef", "Baker & Chef"),
        ("(m/w/d)", "(m/w/d)"),
    ],
)
def test_clean(title: str, clean: str) -> None:
    assert clean_title(title) == clean


def test_agency() -> None:
    assert agency_of("Westhouse Job: Tester") == "Westhouse"
    assert agency_of("New Job: Tester") == ""
    assert agency_of("Tester") == ""


@given(st.text())
def test_something_is_left_of_any_title(title: str) -> None:
    clean = clean_title(title)
    assert bool(clean) == bool(title.strip())
    assert "\n" not in clean
