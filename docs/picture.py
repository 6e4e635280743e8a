"""Draw docs/app.svg: the real app on generated postings, after a few keys."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.pilot import Pilot

from tui.config import Config
from tui.demo.dump import write
from tui.demo.postings import generate
from tui.desk import Desk
from tui.ui.app import JobsApp

PICTURE = Path(__file__).with_name("app.svg")
POSTINGS = 600
SIZE = (150, 40)
KEYS = ("slash", *"projct", "space", *"manger", "enter", "s", "j", "r", "m", "k", "k", "k")


async def draw(desk: Desk) -> str:
    """Press the keys in the app, and give its screen as SVG."""
    app = JobsApp(desk, Config())
    async with app.run_test(size=SIZE) as pilot:
        await rest(pilot)
        for key in KEYS:
            await pilot.press(key)
            await rest(pilot)
        picture = app.export_screenshot(title="jobs-tui")
    # The fonts it names lie on somebody else's server; any monospaced one will do.
    return re.sub(r"@font-face \{.*?\}\n?", "", picture, flags=re.DOTALL)


async def rest(pilot: Pilot[None]) -> None:
    """Wait until what a key has set going has come to the screen."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.2)


def main() -> None:
    """Fill a throw-away database and write the picture."""
    with TemporaryDirectory() as folder:
        dump = Path(folder, "postings.tsv")
        with dump.open("w", encoding="utf-8", newline="\n") as file:
            now = datetime(2026, 6, 1, tzinfo=UTC)
            write(generate(POSTINGS, seed=2, now=now, hostile=False), file)
        desk = Desk.open(Config(), database=Path(folder, "jobs.db"))
        desk.import_dumps([str(dump)], source="demo")
        PICTURE.write_text(asyncio.run(draw(desk)), encoding="utf-8")
        desk.close()


if __name__ == "__main__":
    main()
