"""The command table: complete, without collisions, and what everything else is derived from."""

from dataclasses import replace

import pytest
from ui_person import Start

from tui.config import Config, Preset
from tui.desk import Desk
from tui.errors import ConfigError
from tui.ui.app import JobsApp
from tui.ui.bars import SearchBox
from tui.ui.commands import BY_ID, COMMANDS, Command, Place
from tui.ui.detail import DetailPane
from tui.ui.filters import FilterPane
from tui.ui.keys import footer, keymap, spoken
from tui.ui.postings import PostingList
from tui.ui.screen import MainScreen

WIDGETS: dict[Place, type] = {
    Place.LIST: PostingList,
    Place.DETAIL: DetailPane,
    Place.FILTERS: FilterPane,
    Place.SEARCH: SearchBox,
    Place.APP: JobsApp,
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_a_method_where_it_is_bound(command: Command) -> None:
    owners = [WIDGETS[place] for place in command.places] if command.own else [MainScreen]
    assert all(callable(getattr(owner, f"action_{command.id}", None)) for owner in owners)


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(COMMANDS)


def test_the_default_keys_do_not_collide() -> None:
    assert keymap(Config())["shortlist"] == ("s",)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"shortlst": ("a",)}, "shortlist"),
        ({"shortlist": ("m",)}, "a key that `maybe` does not have"),
        ({"shortlist": ("/",)}, "a key that `search` does not have"),
        ({"quit": ()}, "at least one key"),
        ({"reject": ("q",)}, "a key that `quit` does not have"),
        ({"reject": ("ctrl+q",)}, "always quits"),
        ({"reject": ("shfit+r",)}, "a name such as"),
        ({"reject": (" ",)}, "a name such as"),
    ],
)
def test_keys_that_cannot_be_are_told_in_one_line(
    keys: dict[str, tuple[str, ...]], told: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        keymap(Config(keys=keys))
    assert told in str(caught.value)
    assert next(iter(keys)) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_ctrl_z_is_for_undo_where_somebody_wants_that() -> None:
    assert keymap(Config())["suspend"] == ("ctrl+z",)
    keys = keymap(Config(keys={"undo": ("u", "ctrl+z")}))
    assert (keys["undo"], keys["suspend"]) == (("u", "ctrl+z"), ())
    with pytest.raises(ConfigError, match="a key that `undo` does not have"):
        keymap(Config(keys={"undo": ("ctrl+z",), "suspend": ("ctrl+z",)}))


@pytest.mark.parametrize("name", Preset)
def test_sets_of_keys_do_not_collide(name: Preset) -> None:
    keys = keymap(Config(keymap=name))
    assert keys.keys() == BY_ID.keys()
    assert all(keys[id_] for id_ in ("quit", "command_palette", "help"))


def test_a_key_of_the_chosen_set_is_taken() -> None:
    with pytest.raises(ConfigError, match="a key that `reject` does not have"):
        keymap(Config(keymap=Preset.MAIL, keys={"export": ("e",)}))


async def test_the_keys_of_mail_programs(jobs: Desk, start: Start, config: Config) -> None:
    async with start(jobs, settings=replace(config, keymap=Preset.MAIL)) as person:
        await person.press("e", "x")
        assert "Reject 1" in person.rows()[0]
        assert "1 marked" in person.rows()[0]
        await person.press("z", "z")
        assert "Reject 0" in person.rows()[0]
        assert "z Undo" in person.rows()[-1]


async def test_without_letters_to_move(jobs: Desk, start: Start, config: Config) -> None:
    async with start(jobs, settings=replace(config, keymap=Preset.ARROWS)) as person:
        first = person.title()
        await person.press("j", "G")
        assert person.title() == first
        await person.press("down", "delete")
        assert "Reject 1" in person.rows()[0]
        await person.press("ctrl+z")
        assert "Reject 0" in person.rows()[0]


def test_two_commands_may_swap_their_keys() -> None:
    keys = keymap(Config(keys={"shortlist": ("m",), "maybe": ("s",)}))
    assert (keys["shortlist"], keys["maybe"]) == (("m",), ("s",))


async def test_a_changed_key_works_and_is_shown(jobs: Desk, start: Start, config: Config) -> None:
    settings = replace(config, keys={"shortlist": ("a", "f2"), "maybe": ("s",)})
    async with start(jobs, settings=settings) as person:
        await person.press("a", "f2", "s")
        assert "Shortlist 2 · Maybe 1" in person.rows()[0]
        assert person.rows()[-1].startswith(" a Shortlist  s Maybe")
        await person.press("?")
        assert person.sees("a f2  Decide: shortlist")


async def test_help_shows_every_command(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(120, 110)) as person:
        await person.press("?")
        for command in COMMANDS:
            assert person.sees(f"{spoken(command.keys) or 'palette'}  {command.help}")
        await person.press("escape")
        assert not person.sees("Decide: shortlist")


@pytest.mark.parametrize("opener", [":", "ctrl+p"])
async def test_the_palette_runs_a_command_by_name(jobs: Desk, start: Start, opener: str) -> None:
    async with start(jobs) as person:
        await person.press(opener, *"shortl")
        await person.pilot.pause(0.3)
        await person.press("enter", "enter")
        assert "Shortlist 1" in person.rows()[0]


async def test_the_footer_shows_what_matters_where_the_focus_is(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(60, 20)) as person:
        assert person.rows()[-1].split("  ")[0] == " s Shortlist"
        assert person.rows()[-1].endswith("? Help")
        await person.press("/")
        assert "Enter To the list" in person.rows()[-1]
        assert "Shortlist" not in person.rows()[-1]
        await person.press("escape", "f")
        assert "Space Can, must, not" in person.rows()[-1]


async def test_a_click_in_the_footer_runs_the_command(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        row = person.rows()[-1]
        await person.pilot.click("FooterLine", offset=(row.index("Maybe"), 0))
        await person.rest()
        assert "Maybe 1" in person.rows()[0]


def test_every_place_with_the_focus_has_a_footer() -> None:
    for place in (Place.LIST, Place.DETAIL, Place.FILTERS, Place.SEARCH):
        assert footer(place)


async def test_q_leaves_from_the_list(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("escape", "escape")
        assert person.pilot.app.is_running
        await person.pilot.press("q")
        assert person.pilot.app.return_code == 0


async def test_statistics_are_shown_and_scrolled(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(80, 24)) as person:
        await person.press("s", "r", ":", *"statistics", "enter")
        assert person.sees("Statistics of default")
        assert person.sees("Decisions a day")
        assert not person.sees("Posted a month")
        await person.press("space", "space", "space")
        assert person.sees("Posted a month")
        await person.press("escape")
        assert not person.sees("Statistics of")
