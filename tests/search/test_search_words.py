"""Words as the search sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.words import fold, has_umlaut, spelled_out, without_gender, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Köln", "koln"),
        ("KÖLN", "koln"),
        ("Ko\u0308ln", "koln"),
        ("Straße", "strasse"),
        ("GROẞ", "gross"),
        ("Café", "cafe"),
        ("naïve Señor Ångström", "naive senor angstrom"),
        ("Bjørn Łukasz Đorđe", "bjorn lukasz dorde"),
        ("Œuvre Æther", "oeuvre aether"),
        ("ﬁnance oﬃce", "finance office"),
        ("\uff33\uff21\uff30\u3000\uff23\uff0b\uff0b", "sap c++"),
        ("\u0130stanbul \u0131rmak", "istanbul irmak"),
        ("one_two", "one two"),
        ("Инженер", "инженер"),
    ],
)
def test_case_accents_and_ways_to_write_a_letter_do_not_matter(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C++/C# Entwickler", ["c++", "c#", "entwickler"]),
        (".NET, ASP.NET und Node.js.", [".net", "asp.net", "und", "node.js"]),
        ("CI/CD", ["ci", "cd"]),
        ("S/4HANA", ["s", "4hana"]),
        ("F#; R&D", ["f#", "r", "d"]),
        ("front-end", ["front", "end"]),
        ("Sr. Developer...", ["sr", "developer"]),
        ("24/7 on-call", ["24", "7", "on", "call"]),
        ("O'Reilly", ["o", "reilly"]),
        ("Projektmanager:in", ["projektmanager", "in"]),
        ("日本 技術者", ["日本", "技術者"]),
        ("-- ... ++ ##", []),
    ],
)
def test_signs_stay_where_they_are_part_of_a_technical_word(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text(st.characters()))
def test_words_of_words_are_the_same_words(text: str) -> None:
    found = words(text)
    assert all(found)
    assert [again for word in found for again in words(word)] == found


MARKERS = (
    *("(m/w/d)", "(w/m/d)", "(d/m/w)", "(m/f/d)", "(f/m/x)", "(m/w/x)", "(m/f)", "(M/W/D)"),
    *("(m|w|d)", "(w|m|d)", "(m,w,d)", "(m, w, d)", "(m / w / d)", "(m w d)", "(m*w*d)"),
    *("(mwd)", "(MWD)", "(m-w-d)", "(m.w.d.)", "[m/w/d]", "{m/w/d}", "(m/w/div)", "(f/m/div.)"),
    *("(m/w/divers)", "(m/w/d)*", "(gn)", "(gn*)", "(GN)", "(all genders)", "(All Gender)"),
    *("(alle Geschlechter)", "m/w/d", "m/w/x", "w/m/d", "d/m/w", "m/f", "m|w|d", "| m/w/d |"),
)


@pytest.mark.parametrize("marker", MARKERS)
def test_gender_markers_are_left_out(marker: str) -> None:
    plain = without_gender(f"IT/SAP Berater {marker} Berlin")
    assert words(plain) == ["it", "sap", "berater", "berlin"]
    assert words(without_gender(f"{marker} Koch {marker}")) == ["koch"]


@pytest.mark.parametrize("text", ["Koch (m/w/d", "Koch (m/w/", "Koch (m/w", "Koch (all genders"])
def test_markers_that_are_cut_off_or_half_typed_are_left_out(text: str) -> None:
    assert words(without_gender(text)) == ["koch"]


def test_signs_are_no_words_but_markers_of_words_can_be_asked_for() -> None:
    assert words("Koch (m/w/d) Berlin") == ["koch", "berlin"]
    assert words("Koch (all genders)") == ["koch", "all", "genders"]


@pytest.mark.parametrize(
    "text",
    [
        *("(MMA)", "(MDG)", "(UI)", "(UX)", "(IM)", "(FM)", "(MD)", "(WMF)", "(MMM)", "(FI)"),
        *("(x)", "R/D", "M/S", "D/A/CH", "IT/SAP", "(DI)", "(MBA)", "(m)", "(Java)", "X/Y"),
        *("(genders)", "all genders", "(MDM)", "(W2)", "gn", "u/i"),
    ],
)
def test_nothing_else_is_taken_for_a_gender_marker(text: str) -> None:
    assert without_gender(f"Trainer {text} Berlin") == f"Trainer {text} Berlin"


@pytest.mark.parametrize(
    ("text", "spelled"), [("Köln", "Koeln"), ("ÜBER Bär", "UeBER Baer"), ("Ko\u0308ln", "Koeln")]
)
def test_umlauts_are_spelled_out(text: str, spelled: str) -> None:
    assert spelled_out(text) == spelled
    assert has_umlaut(text)
    assert not has_umlaut(spelled)
