"""JSON Lines, JSON documents and schema.org JobPosting, alone, wrapped, or inside a page."""

import json
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.intake import json_values, objects
from tui.intake.fields import RAW_COLUMNS
from tui.model.intake import Draft, Reject

Reader = Callable[..., tuple[list[Draft], list[Reject]]]
Object = dict[str, object]


def flat(number: int, **changes: object) -> Object:
    values = (number, 7, f"Baker {number}", "Knead.\nBake.", "Baker", "We bake.", "2024-05-06")
    return dict(zip(RAW_COLUMNS, values, strict=True)) | changes


def linked(number: int, **changes: object) -> Object:
    return {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "Bread & Co", "value": f"b-{number}"},
        "title": f"Baker {number} &amp; more",
        "description": "<p>Knead</p><ul><li>rye</li><li>spelt</li></ul>",
        "datePosted": "2024-05-06T09:00+02:00",
        "hiringOrganization": {"@type": "Organization", "name": "Bread"},
        "occupationalCategory": "Baker",
    } | changes


def lines(*values: object) -> str:
    return "".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in values)


def ids(drafts: list[Draft]) -> list[str]:
    return [draft.external_id for draft in drafts]


def test_json_lines(read: Reader) -> None:
    drafts, rejects = read(lines(flat(1), "", flat(2)))
    assert rejects == []
    assert drafts == [
        Draft(
            external_id=str(number),
            title=f"Baker {number}",
            description="Knead.\nBake.",
            company_external_id="7",
            role="Baker",
            blurb="We bake.",
            posted_at="2024-05-06T00:00:00+00:00",
            line=line,
        )
        for number, line in ((1, 1), (2, 3))
    ]


@pytest.mark.parametrize("first", ["nonsense", "{"])
def test_a_line_that_is_no_json_costs_only_itself(read: Reader, first: str) -> None:
    bad = [
        first,
        '{"posting_id": 9',
        "[1, 2]",
        '"text"',
        "null",
        "42",
        "[" * 100_000,
        '{"a":' * 999,
    ]
    content = lines(flat(1), *bad, flat(2))
    drafts, rejects = read(content)
    assert ids(drafts) == ["1", "2"]
    assert [each.line for each in rejects] == list(range(2, 2 + len(bad)))


@pytest.mark.parametrize(
    "number",
    ["9" * 5000, "1e400", "9223372036854775808", "NaN", "true", "16.5", "null", "[1]", '" "'],
)
def test_what_is_no_id_is_no_posting(read: Reader, number: str) -> None:
    odd = f'{{"posting_id": {number}, "title": "x"}}'
    drafts, rejects = read(lines(flat(1), odd, flat(2)))
    assert ids(drafts) == ["1", "2"]
    assert [each.line for each in rejects] == [2]
    assert len(rejects[0].reason) < 80


def test_any_text_is_an_id(read: Reader) -> None:
    drafts, _ = read(lines(flat(1), flat(2, posting_id="li-3899-ä"), flat(3, posting_id="x" * 200)))
    assert ids(drafts) == ["1", "li-3899-ä", "x" * 200]
    _, rejects = read(lines(flat(1), flat(3, posting_id="x" * 201)))
    assert [each.reason for each in rejects] == [objects.NO_ID]


def test_texts_of_another_type_are_not_guessed_at(read: Reader) -> None:
    odd = [flat(2, title=["a"]), flat(3, description=False), flat(4, role={"x": 1})]
    drafts, rejects = read(lines(flat(1, title=5, role=None), *odd))
    assert [(each.title, each.role) for each in drafts] == [("5", "")]
    assert [each.reason for each in rejects] == [
        "the title is no text",
        "the description is no text",
        "the role is no text",
    ]


def test_an_id_alone_is_no_posting(read: Reader) -> None:
    _, rejects = read(lines({"id": 1}, {"id": 2, "title": " ", "description": None}))
    assert [each.reason for each in rejects] == [objects.NO_TEXT] * 2


def test_a_line_too_long_is_rejected(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.intake.lines.MAX_LINE", 1000)
    drafts, rejects = read(lines(flat(1), flat(2, description="x" * 2_000_000), flat(3)))
    assert ids(drafts) == ["1", "3"]
    assert [each.line for each in rejects] == [2]


def test_a_key_that_stands_twice_forges_nothing(read: Reader) -> None:
    drafts, rejects = read(lines(flat(1), '{"posting_id": 2, "posting_id": 1, "title": "forged"}'))
    assert [each.title for each in drafts] == ["Baker 1"]
    assert len(rejects) == 1


def test_halves_of_characters_and_controls_are_cleaned(read: Reader) -> None:
    text = '"a\\ud83db \\ud83d\\ude00\\u001b[2J\\u202e"'
    ((draft,), _) = read(f'{{"posting_id": 1, "title": {text}, "description": {text}}}\n')
    assert draft.title == draft.description == "ab \U0001f600[2J"


@pytest.mark.parametrize(
    "document",
    [
        json.dumps([flat(1), flat(2)]),
        json.dumps([flat(1), flat(2)], indent=2),
        json.dumps({"count": 2, "data": {"jobs": [flat(1), flat(2)]}}, indent=1),
        json.dumps({"jobs": [flat(1), flat(2)]}),
        json.dumps(flat(1), indent=2) + json.dumps(flat(2), indent=2),
        lines(flat(1), flat(2)).rstrip(),
    ],
    ids=["array", "indented", "wrapped deep", "wrapped", "one after the other", "lines"],
)
def test_documents_of_any_layout(read: Reader, document: str) -> None:
    drafts, rejects = read(document)
    assert (ids(drafts), rejects) == (["1", "2"], [])


def test_a_great_array_on_one_line_is_read_in_pieces(read: Reader) -> None:
    many = [flat(number, description='Say "bread" \\ twice. ' * 20) for number in range(12_000)]
    drafts, rejects = read(json.dumps(many))
    assert (len(drafts), rejects) == (12_000, [])
    assert drafts[-1].description == many[-1]["description"]


def test_an_array_cut_off_loses_only_its_last_element(read: Reader) -> None:
    text = json.dumps([flat(1), flat(2), flat(3)], indent=1)
    drafts, rejects = read(text[: text.index("Baker 3")])
    assert ids(drafts) == ["1", "2"]
    assert [each.line for each in rejects] == [20]


@pytest.mark.parametrize(
    "document",
    [
        json.dumps([linked(1), linked(2)]),
        json.dumps({"@graph": [linked(1), {"@type": "Organization", "name": "x"}, linked(2)]}),
        json.dumps(
            {"@type": "ItemList", "itemListElement": [{"item": linked(1)}, {"item": linked(2)}]}
        ),
        json.dumps({"@type": "WebPage", "mainEntity": [linked(1), linked(2)]}, indent=1),
        lines(linked(1), linked(2)),
        json.dumps([linked(1, **{"@type": ["Thing", "https://schema.org/JobPosting"]}), linked(2)]),
        (
            "<!doctype html>\n<html><head><SCRIPT type='application/ld+json' id=x>"
            f"{json.dumps(linked(1))}</SCRIPT>\n<script>let x = {{}}</script>"
            f'<script type="application/ld+json">[{json.dumps(linked(2))}]</script></html>'
        ),
    ],
    ids=["array", "graph", "item list", "page entity", "lines", "types", "html"],
)
def test_job_postings_wherever_they_stand(read: Reader, document: str) -> None:
    drafts, rejects = read(document)
    assert rejects == []
    assert [draft.line for draft in drafts] in ([1, 1], [1, 2], [2, 3])
    assert drafts == [
        Draft(
            external_id=f"b-{number}",
            title=f"Baker {number} & more",
            description="Knead\n\n• rye\n• spelt",
            company_external_id="Bread",
            role="Baker",
            blurb="Bread",
            posted_at="2024-05-06T07:00:00+00:00",
            source="Bread & Co",
            line=draft.line,
            company="Bread",
        )
        for number, draft in zip((1, 2), drafts, strict=True)
    ]


def test_the_shapes_that_schema_org_allows(read: Reader) -> None:
    changes: list[Object] = [
        {"identifier": "plain"},
        {"identifier": 5},
        {"identifier": [{"value": 6}]},
        {"identifier": None, "url": "https://jobs.example/7"},
        {"title": ["Baker"]},
        {"hiringOrganization": "Bread"},
        {"hiringOrganization": {"name": "Bread", "identifier": "co-1", "description": "<b>We</b>"}},
        {"datePosted": "soon", "description": None},
        {"identifier": None},
    ]
    drafts, rejects = read(json.dumps([linked(1, **change) for change in changes]))
    assert ids(drafts) == ["plain", "5", "6", "https://jobs.example/7", *["b-1"] * 4]
    assert drafts[4].title == "Baker"
    assert (drafts[5].company_external_id, drafts[5].blurb) == ("Bread", "Bread")
    assert (drafts[6].company_external_id, drafts[6].blurb) == ("co-1", "We")
    assert (drafts[7].posted_at, drafts[7].description) == ("", "")
    assert [each.reason for each in rejects] == [objects.NO_ID]


@pytest.mark.parametrize(
    "document",
    [
        json.dumps({"@type": "Product", "name": "Bread"}),
        '<html><script type=\'application/ld+json\'>{"@type": "Product"}</script></html>',
        "<html><script type='application/ld+json'>{",
        "<p>no data</p>",
    ],
)
def test_linked_data_without_a_posting_holds_nothing(read: Reader, document: str) -> None:
    assert read(document) == ([], [])


def test_a_page_with_broken_data_says_where(read: Reader) -> None:
    page = "<html>\n<script type=application/ld+json>{]</script></html>"
    assert [(each.line, each.raw) for each in read(page)[1]] == [(2, "{]")]


def test_an_object_without_a_posting_is_rejected(read: Reader) -> None:
    _, rejects = read('{"weather": {"today": "rain"}}')
    assert [each.reason for each in rejects] == [objects.NO_POSTING]


def test_a_nesting_bomb_is_rejected(read: Reader) -> None:
    for bomb in ('{"@type": "JobPosting", "x": ' + "[" * 100_000, "[" * 100_000, '{"a":' * 50_000):
        drafts, rejects = read(bomb)
        assert (drafts, len(rejects)) == ([], 1)


def test_a_value_too_long_is_rejected(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_values, "MAX_VALUE", 10_000)
    drafts, rejects = read(json.dumps([flat(1), flat(2, description="x" * 600_000), flat(3)]))
    assert ids(drafts) == ["1", "3"]
    assert [each.reason for each in rejects] == ["longer than 10000 characters"]


values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)
elements = st.lists(st.dictionaries(st.text(max_size=4), values, max_size=3), max_size=4)


@given(elements, st.sampled_from([None, 1]), st.booleans(), st.integers(1, 50))
def test_splitting_agrees_with_parsing_the_whole(
    expected: list[Object], indent: int | None, ascii_only: bool, size: int
) -> None:
    text = json.dumps(expected, indent=indent, ensure_ascii=ascii_only)

    def chunks() -> Iterator[str]:
        yield from (text[at : at + size] for at in range(0, len(text), size))

    found = list(json_values.split(chunks()))
    assert [json.loads(value) for _, value in found] == expected
    text_lines = text.split("\n")
    assert all("{" in text_lines[line - 1] for line, _ in found)
