"""Everything written on the screen can be read: at least 4.5 to 1 against what is behind it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rich.color import Color, ColorType
from ui_person import Opener, Person, Start

from tui.config import Config
from tui.desk import Desk

LEAST = 4.5
"""WCAG 2.2, 1.4.3, for text."""
DRAWN = set("│╭╮╰╯─▌▏▎▍▊▉█▁▂▃▄▅▆▇▔━┃▐ ")
"""Lines, bars and blanks say nothing to be read."""

SCREENS = (
    (),
    ("enter", "]"),
    ("f", "j", "space", "j", "space", "space", "space"),
    ("F", "/", *"projct zzz"),
    ("escape", "s", "m", "r", "space", "g"),
    ("R",),
    ("B",),
    ("d",),
    ("?",),
    (":",),
)


def luminance(color: Color) -> float:
    parts = []
    for value in color.get_truecolor():
        share = value / 255
        parts.append(share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4)
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def faint(person: Person) -> Iterator[str]:
    """Give what on the screen is hard to read."""
    for strip in person.pilot.app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if set(text) <= DRAWN or style is None or not (style.color and style.bgcolor):
                continue
            if ColorType.DEFAULT in {style.color.type, style.bgcolor.type}:
                continue
            found = contrast(style.color, style.bgcolor)
            if found < LEAST:
                yield f"{text!r} {style.color.name} on {style.bgcolor.name}: {found:.2f}"


@pytest.mark.parametrize("theme", ["jobs-dark", "jobs-light"])
async def test_text_stands_out(
    open_desk: Opener, start: Start, config: Config, filled: Path, theme: str
) -> None:
    shutil.copy(filled, config.database)
    desk: Desk = open_desk()
    async with start(desk, size=(160, 45), settings=replace(config, theme=theme)) as person:
        for keys in SCREENS:
            await person.press(*keys)
            await person.pilot.pause(0.1)
            assert list(faint(person)) == []
            if len(person.pilot.app.screen_stack) > 1:
                await person.press("escape")
