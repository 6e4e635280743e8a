"""How a posting is laid out as text, and how lists word ages."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.color import Color
from textual.content import Content
from textual.theme import Theme

from tui.model.asking import Criteria, Found
from tui.model.deciding import ChangeKind, LedgerEntry, Status
from tui.model.postings import Posting, SkillNeed
from tui.model.reading import Need, Section, SectionKind, SkillKind, SkillMention
from tui.ui.article import article, head, wrapped
from tui.ui.body import MAX_TEXT
from tui.ui.look import DARK, LIGHT
from tui.ui.marked import HIT, SKILL
from tui.wording import age

TEXT = "We weave.\nYour tasks:\n- dye wool\n- weave"


def posting(description: str = TEXT, **changes: object) -> Posting:
    weave = description.rfind("weave")
    values: dict[str, object] = {
        "id": 1,
        "external_id": "77",
        "source": "main",
        "title": "Weaver (m/f/d)",
        "clean_title": "Weaver",
        "company": "Loom & Sons",
        "role": "Craft",
        "blurb": "",
        "description": description,
        "posted_at": "2023-03-07T15:56:14+00:00",
        "language": "en",
        "status": Status.REJECT,
        "reason": "too far",
        "decided_at": "2024-01-02T10:00:00+00:00",
        "decided_by": "ann",
        "skills": (
            SkillNeed("Weaving", SkillKind.METHOD, Need.MUST),
            SkillNeed("Dyeing", SkillKind.METHOD, Need.NICE),
        ),
        "mentions": (SkillMention("Weaving", SkillKind.METHOD, Need.MUST, weave, weave + 5),),
        "sections": (
            Section(SectionKind.OTHER, "", 0, 10),
            Section(SectionKind.TASKS, "Your tasks", 22, len(description)),
        ),
        "history": (),
    }
    return Posting(**{**values, **changes})  # type: ignore[arg-type]  # put together by name


TODO = Status.TODO
FOUND = Found(Criteria("wool"), (1,), complete=True, marks=(frozenset({"wool"}),))


def test_the_head_says_title_company_role_date_and_decision() -> None:
    lines = head(posting(), FOUND).plain.split("\n")
    assert lines[:2] == ["Weaver", "Weaver (m/f/d)"]
    assert lines[2].startswith("Loom & Sons · Craft · 2023-03-07 (")
    assert lines[3].startswith("✕R Reject · too far · 2024-01-02")


def test_skills_come_before_sections_with_their_headings() -> None:
    blocks = article(posting(), FOUND).plain.split("\n\n")
    assert blocks == [
        "must  Weaving\nnice  Dyeing",
        "We weave.",
        "Your tasks\n- dye wool\n- weave",
        "main:77",
    ]


def test_hits_and_evidence_are_marked_where_they_stand() -> None:
    content = article(posting(), FOUND)
    marked = {
        (content.plain[span.start : span.end], span.style)
        for span in content.spans
        if span.style in {HIT, SKILL}
    }
    assert marked == {("wool", HIT), ("weave", SKILL)}


def test_the_history_tells_what_was_done_by_whom() -> None:
    at, by = "2024-01-02T10:00:00+00:00", "ann"
    taken_back = LedgerEntry(
        1, at, by, "undo", ChangeKind.DECISION, "default", "", Status.MAYBE, Status.TODO, ""
    )
    tagged = LedgerEntry(2, at, by, "do", ChangeKind.TAG, "", "berlin", TODO, TODO, "")
    shown = article(posting(history=(taken_back, tagged)), FOUND).plain
    assert "To do again (undo)  ann · default" in shown
    assert "Tagged berlin  ann" in shown


def test_of_a_very_long_text_the_beginning_is_shown_and_the_rest_counted() -> None:
    text = "a" * (MAX_TEXT + 1234)
    beyond = (
        Section(SectionKind.TASKS, "Tasks", 0, len(text) - 100),
        Section(SectionKind.OFFER, "Offer", len(text) - 90, len(text)),
    )
    shown = article(posting(text, sections=beyond, mentions=()), FOUND).plain
    assert "1,234 characters more are stored but not shown" in shown
    assert len(shown) < MAX_TEXT + 500


def test_a_posting_of_nothing_can_be_shown() -> None:
    bare = posting("", title="", clean_title="", company="", role="", posted_at="", skills=())
    assert head(bare, FOUND).plain.startswith("(no title)")
    assert article(bare, FOUND).plain == "main:77"


def test_items_of_a_list_hang() -> None:
    lines = [line.plain.rstrip() for line in wrapped(Content(" • one two three\nfour"), 10)]
    assert lines == [" • one two", "   three", "four"]


@given(st.text(), st.integers(2, 80))
def test_wrapping_keeps_to_the_width_and_loses_nothing(text: str, width: int) -> None:
    content = Content(text)
    lines = wrapped(content, width)
    assert all(cell_len(line.plain) <= width for line in lines)
    assert "".join("".join(line.plain for line in lines).split()) == "".join(content.plain.split())


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today"), (1, "1d"), (13, "13d"), (14, "2w"), (29, "4w"), (30, "1mo"), (400, "1y")],
)
def test_ages_are_short(days: int, said: str) -> None:
    now = datetime(2024, 6, 1, 12, tzinfo=UTC)
    assert age((now - timedelta(days=days, hours=1)).isoformat(), now) == said


@pytest.mark.parametrize("moment", ["", "soon", "2023-99-99"])
def test_what_is_no_time_has_no_age(moment: str) -> None:
    assert age(moment) == ""


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.rgb]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_all_text_of_our_themes_is_legible_also_under_the_cursor(theme: Theme) -> None:
    assert theme.background
    assert theme.surface
    assert theme.panel
    assert theme.foreground
    page = Color.parse(theme.background)
    grounds = [Color.parse(theme.surface), Color.parse(theme.panel), page]
    grounds.append(page.blend(Color.parse(theme.primary), 0.2))
    texts = [value for name, value in theme.variables.items() if name.startswith("text-")]
    for text in [*texts, theme.foreground]:
        for ground in grounds:
            dark, light = sorted((luminance(Color.parse(text)), luminance(ground)))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)
