"""A headless Chromium, driven over its own protocol."""

import asyncio
import base64
import itertools
import json
import re
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))),
    None,
)
"""The command of a browser; None where there is none."""

_OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=1280,900",
)  # fmt: skip


class Browser:
    """One page of it."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self.asked_for: list[str] = []
        """The addresses that the page has loaded something from."""

    async def do(self, method: str, **how: Any) -> dict[str, Any]:
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": how})
        while True:
            said = json.loads((await self._socket.receive(60)).data)
            if said.get("method") == "Network.requestWillBeSent":
                self.asked_for.append(said["params"]["request"]["url"])
            if said.get("id") == number:
                assert "error" not in said, said
                return dict(said["result"])

    async def open(self, address: str) -> None:
        await self.do("Network.enable")
        await self.do("Page.enable")
        await self.do("Page.navigate", url=address)

    async def value(self, script: str) -> Any:
        answer = await self.do("Runtime.evaluate", expression=script, returnByValue=True)
        return answer["result"].get("value")

    async def until(self, script: str, seconds: float = 30) -> Any:
        for _ in range(int(seconds * 10)):
            if found := await self.value(script):
                return found
            await asyncio.sleep(0.1)
        raise AssertionError(f"never: {script}\n{await self.value('document.body.innerText')}")

    async def press(self, text: str) -> None:
        for letter in text:
            await self.do("Input.dispatchKeyEvent", type="char", text=letter)

    async def click(self, x: int, y: int) -> None:
        for kind in ("mousePressed", "mouseReleased"):
            await self.do(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
            )

    async def picture(self) -> bytes:
        return base64.b64decode((await self.do("Page.captureScreenshot"))["data"])


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Browser]:
    """Start a browser with one empty page."""
    assert CHROMIUM
    with subprocess.Popen(  # noqa: ASYNC220  only its first line is waited for, in a thread
        [CHROMIUM, *_OPTIONS, f"--user-data-dir={folder}", "about:blank"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stderr
        try:
            found = None
            while not found:
                line = await asyncio.to_thread(process.stderr.readline)
                assert line, "the browser has ended"
                found = re.search(r"ws://([^/]+)/", line)
            async with ClientSession() as session:
                async with session.get(f"http://{found[1]}/json") as answer:
                    pages = [each for each in await answer.json() if each["type"] == "page"]
                address = pages[0]["webSocketDebuggerUrl"]
                async with session.ws_connect(address, max_msg_size=1 << 26) as socket:
                    yield Browser(socket)
        finally:
            process.kill()
