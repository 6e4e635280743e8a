"""Reading a posting: what is folded, links, evidence, copying."""

import pytest
from ui_person import Given, Opener, Start

from tui.model.asking import Criteria
from tui.model.deciding import Status

ABOUT = Given(
    "Weaver",
    description=(
        "You weave.\n\nAbout us\nWe are a family of weavers.\nOur looms are old and loved.\n"
        "We sponsor no visa.\nWe paint the walls blue.\n\nRequirements\nKnowledge of Scrum."
    ),
)


async def test_praise_is_folded_but_not_what_decides(open_desk: Opener, start: Start) -> None:
    async with start(open_desk([ABOUT])) as person:
        assert person.sees("▸ About us")
        assert person.sees("We sponsor no visa")
        assert not person.sees("family of weavers")
        await person.press("enter", "enter")
        assert person.sees("▾ About us")
        assert person.sees("family of weavers")
        await person.press("enter")
        assert not person.sees("family of weavers")


async def test_a_hit_is_never_folded(open_desk: Opener, start: Start) -> None:
    async with start(open_desk([ABOUT]), query="weaver OR loms") as person:
        assert not person.sees("looms are old")
    async with start(open_desk(), query="text:loved looms OR weaver") as person:
        assert person.sees("▸ About us")


async def test_without_hits_evidence_is_gone_through(open_desk: Opener, start: Start) -> None:
    filler = "\n".join(f"Line {number}." for number in range(80))
    text = f"{filler}\n\nRequirements\nKnowledge of Scrum.\n\n{filler}"
    async with start(open_desk([Given("Weaver", description=text)])) as person:
        assert not person.sees("Knowledge of Scrum")
        await person.press("]")
        assert person.sees("Knowledge of Scrum")
        await person.press("]")
        assert person.sees("No further hit")


LINKS = "See https://example.com/jobs/1). Or www.example.org, or write to work@example.com."


class TestLinks:
    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        urls: list[str] = []
        monkeypatch.setattr("tui.ui.app.JobsApp.open_url", lambda _, url, **__: urls.append(url))
        monkeypatch.setenv("DISPLAY", ":0")
        return urls

    async def test_one_is_opened_at_once(
        self, open_desk: Opener, start: Start, opened: list[str]
    ) -> None:
        desk = open_desk([Given("Weaver", description="Apply at www.example.com/a?b=c.")])
        async with start(desk) as person:
            await person.press("o")
            assert person.sees("Opened https://www.example.com/a?b=c")
        assert opened == ["https://www.example.com/a?b=c"]

    async def test_of_several_one_is_chosen(
        self, open_desk: Opener, start: Start, opened: list[str]
    ) -> None:
        async with start(open_desk([Given("Weaver", description=LINKS)])) as person:
            await person.press("o", "2")
            await person.press("o", "3")
        assert opened == ["https://www.example.org", "mailto:work@example.com"]

    async def test_none_and_odd_ones(
        self, open_desk: Opener, start: Start, opened: list[str]
    ) -> None:
        text = "file:///etc/passwd javascript:alert(1) ssh://a@b.c and @home"
        async with start(open_desk([Given("Weaver", description=text)])) as person:
            await person.press("o")
            assert person.sees("The text names no link")
        assert opened == []

    async def test_without_a_browser_it_is_copied(
        self, open_desk: Opener, start: Start, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        monkeypatch.setattr("sys.platform", "linux")
        desk = open_desk([Given("Weaver", description="https://example.com/a")])
        async with start(desk) as person:
            await person.press("o")
            assert person.sees("copied: https://example.com/a")
            assert person.pilot.app.clipboard == "https://example.com/a"


async def test_y_copies_the_posting_as_yaml(open_desk: Opener, start: Start) -> None:
    async with start(open_desk([ABOUT])) as person:
        await person.press("y")
        assert 'title: "Weaver"' in person.pilot.app.clipboard
        assert person.sees("Copied as YAML: “Weaver”")


async def test_what_changed_since_it_was_decided_is_shown_word_by_word(
    open_desk: Opener, start: Start
) -> None:
    desk = open_desk([Given("Weaver", description="You weave by day.\nWe pay well.\nAsk Ann.")])
    desk.decide([desk.resolve("1")], Status.SHORTLIST)
    open_desk([Given("Head weaver", description="You weave by night.\nWe pay well.\nAsk Ann.")])
    async with start(desk) as person:
        assert person.row_with("Head weaver").count(" changed") == 1
        shown = "\n".join(person.rows())
        assert "title was  Weaver" in shown
        assert "- You weave by day." in shown
        assert "+ You weave by night." in shown
        assert "- We pay well." not in shown


async def test_a_posting_that_is_gone_says_since_when(open_desk: Opener, start: Start) -> None:
    desk = open_desk([Given("Weaver"), Given("Baker")])
    (first,) = (row for row in desk.rows(desk.find(Criteria("weaver")).ids))
    dump = desk.path.with_name("now.tsv")
    dump.write_text("2\t7\tBaker\tBread.\t\t\t2023-01-01 08:00:00\n", encoding="utf-8")
    desk.import_dumps([str(dump)], complete=True)
    async with start(desk, query="is:gone") as person:
        assert person.title() == first.title
        assert person.row_with("Weaver").count(" gone") == 1
        assert person.sees("gone since 20")
