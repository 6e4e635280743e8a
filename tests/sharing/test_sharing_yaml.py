import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

import tui.sharing
from tui import __version__
from tui.model.asking import Sort
from tui.model.postings import Posting
from tui.sharing import as_yaml
from tui.sharing.formats import FORMATS
from tui.sharing.shortlist import MAX_EVIDENCE, MAX_PASSAGE, Export

Make = Callable[..., Posting]

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text(
    "ab \n\t\r\x00\x07\x1b\x7f\x85\xa0\xad\u2028\u2029\u202e\u200b\ufeff\uffff😀ä"
    "#:-'\"\\|>{}[]&*!%@`",
    max_size=40,
)
HOSTILE = [
    *["1e3", "NO", "no", "on", "y", "~", "null", "true", "0123", "0o17", "0x1F", "1:20", "1_000"],
    *["=", "<<", ".inf", ".nan", "-", "?", ":", "#", "---", "...", "%YAML 1.1", "!!str a", "&a"],
    *["2024-01-02", "@", "`", "[", "{}", "|", ">", "'", '"', "\\", "\\n", "a: b", "a #b", "- a"],
    *[" lead", "trail ", "\ttab", "tab\t", "\n", "\n\n", "\na", "a\n", "a\n\n", "a\nb", "a \nb"],
    *["a\n b", " a\nb", "a\n\nb", "a\n\n\nb\n", "a\n \nb", "a\n\tb", "# a\n# b", "---\na", "*a"],
    *["a\n...\n", "a\r\nb", "a\rb", "a\x85b", "a\u2028b\nc", "\ufeffa\nb", "a\x00b", "a\u202eb\n"],
    *["\x1b]0;x\x07\n", "😀\n👩\u200d💻", "\U0001ffff\na", "\U000e0041", "ä\nö", "a" * 5000],
    "line of text\n" * 80_000,
]  # fmt: skip


@pytest.fixture(params=["SafeLoader", "CSafeLoader"])
def loader(request: pytest.FixtureRequest) -> Any:
    return getattr(yaml, request.param)


class TestText:
    @pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
    def test_hostile_text_comes_back_as_it_was(self, text: str, loader: Any) -> None:
        data: dict[str, Any] = {"a": text, "b": [text, {"c": text, "d": {"e": text}}], "f": "end"}
        assert yaml.load(as_yaml.dump(data), Loader=loader) == data

    @given(text=TEXTS)
    def test_any_text_comes_back_as_it_was(self, text: str) -> None:
        data: dict[str, Any] = {"a": text, "b": [text, {"c": text, "d": [text]}], "f": "end"}
        dumped = as_yaml.dump(data)
        assert as_yaml.load(dumped) == data
        assert yaml.load(dumped, Loader=yaml.SafeLoader) == data

    @given(
        data=st.dictionaries(
            st.sampled_from(["title", "skills", "meta"]),
            st.recursive(
                st.none() | st.booleans() | st.integers() | TEXTS,
                lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["a", "b"]), inner),
                max_leaves=12,
            ),
            min_size=1,
        )
    )
    def test_any_plain_data_comes_back_as_it_was(self, data: dict[str, Any]) -> None:
        assert as_yaml.load(as_yaml.dump(data)) == data

    @given(text=TEXTS)
    @example("\x1b[2J\u202e\x85")
    def test_the_file_holds_no_character_that_acts_or_hides(self, text: str) -> None:
        dumped = as_yaml.dump({"a": text}).replace("\n", "")
        assert not set(dumped) & set("\t\r\x00\x07\x1b\x7f\x85\xad\u2028\u2029\u202e\u200b\ufeff")

    def test_text_of_several_lines_is_a_block_that_can_be_read(self) -> None:
        assert (
            as_yaml.dump({"a": {"b": "one\n\n  two: 2"}})
            == "a:\n  b: |-\n    one\n\n      two: 2\n"
        )
        assert as_yaml.dump({"a": "one\ntwo\n"}) == "a: |\n  one\n  two\n"

    def test_blanks_that_an_editor_would_strip_are_in_quotes(self) -> None:
        assert as_yaml.dump({"a": "one \ntwo"}) == 'a: "one \\ntwo"\n'
        assert as_yaml.dump({"a": "one\ntwo "}) == 'a: "one\\ntwo "\n'

    def test_yaml_1_2_cannot_take_a_text_for_a_number(self) -> None:
        assert as_yaml.dump({"a": "1e3", "b": "NO", "c": 3}) == 'a: "1e3"\nb: "NO"\nc: 3\n'


class TestDocument:
    def test_the_whole_of_it(self, posting: Make) -> None:
        export = Export(
            brief="pmo",
            name="PMO for the bank",
            query="pmo ",
            sort=Sort.MATCH,
            exported_at="2024-03-06T12:00:00Z",
        )
        text = FORMATS["yaml"]([posting(reason="strong")], export).text
        assert (
            text
            == f"""schema: jobs-tui/shortlist
version: "1.0"
meta:
  name: "PMO for the bank"
  exportedAt: "2024-03-06T12:00:00Z"
  tool: "jobs-tui {__version__}"
  query: "pmo "
  sort: "match"
  count: 1
  sources:
    - "board"
postings:
  - identifier: "0123"
    source: "board"
    title: "PMO Lead (m/w/d)"
    description: |
      Your tasks:
      - Lead the PMO of a bank
      - Plan and report

      Your profile:
      - PMO experience, PMO tools
      - Nice to have: Scrum
    datePosted: "2024-03-01T08:30:00+00:00"
    url: "https://jobs.example/0123"
    jobLocation:
      address: "Hamburg"
    hiringOrganization:
      name: "Example Staffing"
    occupationalCategory: "Project Manager"
    skills:
      - name: "PMO"
        required: true
        evidence:
          - "- Lead the PMO of a bank"
          - "- PMO experience, PMO tools"
      - name: "Scrum"
        required: false
        evidence:
          - "- Nice to have: Scrum"
    duplicates: []
    decision:
      brief: "pmo"
      status: "shortlist"
      reason: "strong"
      by: "kim"
      at: "2024-03-05T10:00:00+00:00"
      tags: []
      notes: []
      previous: []
"""
        )

    def test_nothing_to_export_is_an_export_too(self) -> None:
        rendering = FORMATS["yaml"]([], Export())
        assert yaml.safe_load(rendering.text)["postings"] == []
        assert rendering.holds(rendering.text)

    def test_without_a_time_the_bytes_are_the_same(self, posting: Make) -> None:
        one, two = [posting(), posting(external_id="7")], [posting(), posting(external_id="7")]
        assert FORMATS["yaml"](one, Export()).text == FORMATS["yaml"](two, Export()).text
        assert "exportedAt" not in FORMATS["yaml"](one, Export()).text

    def test_descriptions_can_stay_at_home(self, posting: Make) -> None:
        text = FORMATS["yaml"]([posting()], Export(description=False)).text
        assert "description" not in yaml.safe_load(text)["postings"][0]
        assert "Plan and report" not in text

    def test_what_is_not_there_is_null(self, posting: Make) -> None:
        bare = posting(
            company="", role="", posted_at="", decided_by="", decided_at="", description="",
            url="", location="",
        )  # fmt: skip
        record = yaml.safe_load(FORMATS["yaml"]([bare], Export()).text)["postings"][0]
        nulls = {key for key, value in record.items() if value is None}
        assert nulls == {
            "datePosted", "url", "jobLocation", "hiringOrganization", "occupationalCategory",
            "description",
        }  # fmt: skip
        assert {key for key, value in record["decision"].items() if value is None} == {
            "reason", "by", "at",
        }  # fmt: skip

    def test_half_a_surrogate_pair_cannot_stop_an_export(self, posting: Make) -> None:
        rendering = FORMATS["yaml"]([posting(title="a\ud800b")], Export())
        assert rendering.holds(rendering.text)
        assert yaml.safe_load(rendering.text)["postings"][0]["title"] == "a\ufffdb"

    @given(words=st.lists(st.sampled_from(["PMO", "and", "the", "x" * 70, "\n"]), max_size=60))
    def test_evidence_is_short_and_stands_in_the_description(
        self, posting: Make, words: list[str]
    ) -> None:
        description = " ".join(words)
        text = FORMATS["yaml"]([posting(description=description)], Export()).text
        evidence = yaml.safe_load(text)["postings"][0]["skills"][0]["evidence"]
        assert bool(evidence) is ("PMO" in description)
        assert len(evidence) == len(set(evidence)) <= MAX_EVIDENCE
        for passage in evidence:
            assert passage in description
            assert "PMO" in passage
            assert len(passage) <= MAX_PASSAGE

    @given(text=TEXTS.filter(bool))
    def test_what_any_posting_says_is_held(self, posting: Make, text: str) -> None:
        hostile = posting(
            external_id=text, title=text, description=text, company=text, role=text, reason=text
        )
        rendering = FORMATS["yaml"]([hostile, hostile], Export(brief=text, query=text))
        assert rendering.holds(rendering.text)
        record = yaml.safe_load(rendering.text)["postings"][1]
        assert record["identifier"] == record["title"] == record["description"] == text
        assert record["decision"]["reason"] == record["hiringOrganization"]["name"] == text

    def test_a_change_on_the_way_is_noticed(self, posting: Make) -> None:
        rendering = FORMATS["yaml"]([posting()], Export())
        assert not rendering.holds(rendering.text.replace("0123", "0124"))


class TestSchema:
    SCHEMA = json.loads((Path(tui.sharing.__file__).parent / "shortlist.schema.json").read_text())

    def valid(self, data: object) -> bool:
        return bool(jsonschema.Draft202012Validator(self.SCHEMA).is_valid(data))

    @pytest.mark.parametrize("description", [True, False])
    @pytest.mark.parametrize("exported_at", [None, "2024-03-06T12:00:00Z"])
    def test_an_export_follows_it(
        self, posting: Make, description: bool, exported_at: str | None
    ) -> None:
        jsonschema.Draft202012Validator.check_schema(self.SCHEMA)
        bare = posting(company="", role="", posted_at="", description="", skills=())
        export = Export(description=description, exported_at=exported_at)
        data = yaml.safe_load(FORMATS["yaml"]([posting(), bare], export).text)
        assert self.valid(data)
        assert set(data) == set(self.SCHEMA["properties"])
        known = self.SCHEMA["$defs"]["posting"]["properties"]
        assert set(data["postings"][0]) == set(known) - (set() if description else {"description"})

    @pytest.mark.parametrize(
        "change",
        [
            {"schema": "other"},
            {"version": "2.0"},
            {"version": 1.0},
            {"postings": None},
            {"postings": [{}]},
            {"meta": {}},
        ],
    )
    def test_something_else_does_not(self, posting: Make, change: dict[str, Any]) -> None:
        data = yaml.safe_load(FORMATS["yaml"]([posting()], Export()).text)
        assert not self.valid(data | change)

    def test_a_later_minor_version_may_add_keys(self, posting: Make) -> None:
        data = yaml.safe_load(FORMATS["yaml"]([posting()], Export()).text)
        assert self.valid(data | {"version": "1.7", "more": 1})
