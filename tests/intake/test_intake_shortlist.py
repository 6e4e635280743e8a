"""Our own shortlist, read back as a dump."""

from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import DumpError
from tui.intake import shortlist
from tui.model.intake import Draft, Reject
from tui.text import clean

Reader = Callable[..., tuple[list[Draft], list[Reject]]]

SHORTLIST = """\
# chosen on Monday
schema: jobs-tui/shortlist
version: "1.0"
meta:
  count: 2
postings:
  - identifier: "12"
    source: bread
    title: "Baker (m/f/d)"
    description: |
      Knead & <b>bäke</b>.

      From 1:20, NO excuses.
    datePosted: "2024-05-06T07:08:09+00:00"
    hiringOrganization:
      name: Bread
      identifier: "7"
      description: We bake.
    occupationalCategory: Baker
    skills:
      - {name: kneading, required: true, evidence: [{start: 0, end: 5}]}
    decision: {brief: default, status: shortlist, reason: "", by: me}
  - identifier: 0123
    title: NO
    description: null
    hiringOrganization: Bread
  - title: without id
"""


def test_postings_come_back_as_they_were(read: Reader) -> None:
    drafts, rejects = read(SHORTLIST)
    assert drafts == [
        Draft(
            external_id="12",
            title="Baker (m/f/d)",
            description="Knead & <b>bäke</b>.\n\nFrom 1:20, NO excuses.\n",
            company_external_id="7",
            role="Baker",
            blurb="We bake.",
            posted_at="2024-05-06T07:08:09+00:00",
            source="bread",
            line=7,
            company="Bread",
        ),
        Draft(
            external_id="0123",
            title="NO",
            description="",
            company_external_id="Bread",
            blurb="Bread",
            line=23,
            company="Bread",
        ),
    ]
    assert [(each.line, each.raw) for each in rejects] == [(27, "title: without id")]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("schema: jobs-tui/shortlist\npostings: [", "no YAML of ours: line 3: "),
        ("schema: jobs-tui/shortlist\npostings: [{a: *x}]", "line 2: an alias"),
        ("schema: jobs-tui/shortlist\npostings: " + "[" * 5000, "nested too deeply"),
        (
            "schema: jobs-tui/shortlist\npostings:\n- {a: 1, a: 2}",
            "line 3: a key that stands twice",
        ),
        ("schema: jobs-tui/shortlist\n\x01", "no YAML of ours: line 1"),
    ],
)
def test_what_no_shortlist_holds_is_refused(read: Reader, text: str, complaint: str) -> None:
    with pytest.raises(DumpError, match=complaint) as raised:
        read(text)
    assert str(raised.value).isprintable()


@pytest.mark.parametrize("postings", ["", " x", " {a: b}", " []"])
def test_a_shortlist_without_postings_holds_nothing(read: Reader, postings: str) -> None:
    assert read(f"schema: jobs-tui/shortlist\npostings:{postings}\n") == ([], [])


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(clean)))
def test_any_text_comes_back(texts: list[str]) -> None:
    postings = [{"identifier": "1", "title": "x", "description": text} for text in texts]
    written = yaml.safe_dump({"schema": "jobs-tui/shortlist", "postings": postings})
    found = list(shortlist.records(written, "a.yaml"))
    assert [each.description for each in found if isinstance(each, Draft)] == texts
