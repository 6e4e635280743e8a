"""`serve`: the app in a browser, for who has the address, and for nobody else."""

import asyncio
import base64
import json
import os
import signal
import socket
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, suppress
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, CookieJar, WSMsgType
from cli_command import COMMAND, environment
from given_jobs import JOBS, write_dump
from web_browser import CHROMIUM, browser

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def database(tmp_path: Path) -> Path:
    with closing(Desk.open(Config(database=tmp_path / "jobs.db"))) as desk:
        desk.import_dumps([str(write_dump(tmp_path / "dump.tsv", JOBS))])
        desk.build_stacks()
    return tmp_path / "jobs.db"


@pytest.fixture
def served(database: Path) -> Iterator[str]:
    """Serve the test's database, and give the address that is printed."""
    with subprocess.Popen(
        [*COMMAND, "--db", str(database), "--config", os.devnull, "serve", "--port",
         str(free_port())],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(),
        cwd=database.parent,
    ) as process:  # fmt: skip
        assert process.stdout
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), process.stderr and process.stderr.read()
        yield address
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
        assert "Traceback" not in said


@pytest.fixture
async def visitor() -> AsyncIterator[ClientSession]:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield session


def found(database: Path, text: str) -> list[str]:
    with closing(Desk.open(Config(database=database))) as desk:
        return [row.external_id for row in desk.rows(desk.find(Criteria(text)).ids)]


async def until(holds: Callable[[], bool], seconds: float = 20) -> None:
    for _ in range(int(seconds * 10)):
        if holds():
            return
        await asyncio.sleep(0.1)
    raise AssertionError("never")


async def test_only_who_has_the_address_comes_in(served: str, visitor: ClientSession) -> None:
    base = served.partition("?")[0]
    for path in ("", "ws", "static/js/textual.js", "?token=", "?token=guess", "?token=%ff"):
        async with visitor.get(base + path) as answer:
            assert answer.status == 403, path
            assert "serve" in await answer.text()
    async with visitor.get(served, allow_redirects=False) as answer:
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        (cookie,) = SimpleCookie(answer.headers["Set-Cookie"]).values()
        assert cookie["httponly"]
        assert cookie["samesite"] == "Strict"
    async with visitor.get(base) as answer:
        assert answer.status == 200
        page = await answer.text()
        assert "://" not in page.replace(f"ws://{base.split('/')[2]}/ws", "")
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "sent",
    [
        {"Host": "evil.example"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
    ],
)
async def test_pages_of_others_are_refused(
    served: str, visitor: ClientSession, sent: dict[str, str]
) -> None:
    async with visitor.get(served):
        pass
    base = served.partition("?")[0]
    for path in ("", "ws"):
        async with visitor.get(base + path, headers=sent) as answer:
            assert answer.status == 403


async def screen(socket_: ClientWebSocketResponse, wanted: str) -> str:
    """Read what the app draws until something is in it."""
    text = ""
    while wanted not in text:
        said = await socket_.receive(20)
        assert said.type in {WSMsgType.BINARY, WSMsgType.TEXT}, said
        text += said.data if isinstance(said.data, str) else said.data.decode()
    return text


async def test_the_app_runs_at_one_database_for_all_pages(
    served: str, visitor: ClientSession, database: Path
) -> None:
    async with visitor.get(served):
        pass
    address = served.partition("?")[0].replace("http", "ws") + "ws?width=120&height=40"
    async with visitor.ws_connect(address) as one, visitor.ws_connect(address) as other:
        for page in (one, other):
            await screen(page, "Night Nurse")
        await one.send_json(["stdin", "s"])
        await until(lambda: found(database, "is:shortlist") == ["1"])
        await screen(other, "★S")
        await other.send_json(["stdin", "u"])
        await until(lambda: found(database, "is:shortlist") == [])
        await one.send_json(["resize", {"width": 100_000, "height": 100_000}])
        await one.send_json(["stdin", "r"])
        await until(lambda: len(found(database, "is:reject")) == 1)


async def test_the_app_goes_with_a_server_that_was_killed(
    database: Path, visitor: ClientSession
) -> None:
    command = [*COMMAND, "--db", str(database), "--config", os.devnull, "serve", "--port"]
    with subprocess.Popen(  # noqa: ASYNC220  it is only waited for when it has been killed
        [*command, str(free_port())], stdout=subprocess.PIPE, text=True, env=environment()
    ) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        async with visitor.get(address):
            pass
        socket_ = address.partition("?")[0].replace("http", "ws") + "ws"
        async with visitor.ws_connect(socket_) as page:
            await screen(page, "To do")
            assert apps_at(database)
            process.kill()
    await until(lambda: not apps_at(database))


def apps_at(database: Path) -> list[str]:
    """Name the processes that work at a database."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if str(database).encode() in (process / "cmdline").read_bytes():
                found.append(process.name)
    return found


@pytest.mark.parametrize("said", ["{", "[" * 9000, '"text"', "7", json.dumps({"stdin": "s"})])
async def test_what_no_page_of_ours_says_ends_its_session(
    served: str, visitor: ClientSession, said: str
) -> None:
    async with visitor.get(served):
        pass
    async with visitor.ws_connect(served.partition("?")[0].replace("http", "ws") + "ws") as page:
        await screen(page, "To do")
        await page.send_str(said)
        while (answer := await page.receive(20)).type not in {WSMsgType.CLOSE, WSMsgType.CLOSED}:
            assert answer.type in {WSMsgType.BINARY, WSMsgType.TEXT}


async def test_there_is_an_end_to_sessions(served: str, visitor: ClientSession) -> None:
    async with visitor.get(served):
        pass
    address = served.partition("?")[0].replace("http", "ws") + "ws"
    pages = [await visitor.ws_connect(address) for _ in range(8)]
    async with visitor.get(address.replace("ws:", "http:")) as answer:
        assert answer.status == 503
        assert "close one" in await answer.text()
    for page in pages:
        with suppress(ConnectionError):
            await page.close()


def serve(database: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, "--db", str(database), "--config", os.devnull, "serve", *arguments],
        capture_output=True, text=True, env=environment(), timeout=30, check=False,
    )  # fmt: skip


def test_a_port_in_use_is_said(database: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = serve(database, "--port", str(port))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"jobs-tui: 127.0.0.1:{port}: in use already; name another with --port\n"
    )


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "example.org"])
def test_others_are_let_in_only_with_a_token_of_ones_own(database: Path, host: str) -> None:
    done = serve(database, "--host", host, "--token", "short")
    assert done.returncode == 2
    assert "can be reached by others: set a --token" in done.stderr


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
async def test_in_a_browser(served: str, database: Path) -> None:
    async with browser(database.parent / "profile") as page:
        await page.open(served)
        await page.until("document.body.classList.contains('-first-byte')")
        assert await page.value("location.href") == served.partition("?")[0]
        await page.click(640, 300)
        await page.press("/jvaa")
        await asyncio.sleep(0.5)
        await page.press("\r")
        await page.press("s")
        await until(lambda: found(database, "is:shortlist") == ["3"])
        await page.press("u")
        await until(lambda: found(database, "is:shortlist") == [])
        await page.press("s")
        await until(lambda: len(found(database, "is:shortlist")) == 1)
        await page.press("e\r")
        await until(lambda: any(database.parent.glob("*.yaml")))
        host = served.split("/")[2]
        assert {address.split("/")[2] for address in page.asked_for} == {host}
        assert len(await page.picture()) > 10_000


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
async def test_a_report_is_read_and_printed_without_a_network(database: Path) -> None:
    report = database.parent / "report.html"
    with closing(Desk.open(Config(database=database))) as desk:
        desk.decide([*desk.find(Criteria()).ids], Status.SHORTLIST)
        assert desk.report(report, name="For the bank") == len(JOBS)
    async with browser(database.parent / "profile") as page:
        await page.open(report.as_uri())
        assert await page.until("document.title") == "For the bank"
        assert await page.value("document.querySelectorAll('article').length") == len(JOBS)
        assert page.asked_for == [report.as_uri()]
        printed = await page.do("Page.printToPDF")
        assert base64.b64decode(printed["data"]).startswith(b"%PDF")
