"""textual-serve behind a gate: a token, our own host and origin, a few sessions, sane sizes."""

import asyncio
import errno
import json
import secrets
import shlex
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from html import escape
from importlib import resources

from aiohttp import WSMessage, WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.server import Server

from tui.errors import JobsError

MOST_SESSIONS = 8
_MOST_CELLS = 500
"""Columns or lines of a terminal; Textual makes room for whatever it is told."""
_MOST_MESSAGE = 1 << 16
_PATIENCE = 3.0
"""Seconds that a session, and all of them together, have for their end."""
_SIZES = range(8, 41)
_FONT = 16

_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
        " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
        " frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
}

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Gate(Server):
    """Serves the app to who comes with the token, from this very server's pages."""

    def __init__(self, command: Sequence[str], host: str, port: int, token: str) -> None:
        """Take what to run for each session, and where to listen.

        Args:
            command: the app, as a command with its arguments.
            host: the address to listen on.
            port: the port to listen on.
            token: what has to be known to come in.
        """
        super().__init__(f"exec {shlex.join(command)}", host=host, port=port, title="jobs-tui")
        self._token = token
        self._cookie = f"jobs-tui-{port}"  # cookies do not tell ports apart
        self._sessions: set[AppService] = set()

    @property
    def address(self) -> str:
        """The address that lets somebody in."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/?token={self._token}"

    def run(self, told: Callable[[str], None]) -> None:
        """Serve until somebody ends it; `told` is told the address when it is open.

        Raises:
            JobsError: it cannot listen there.
        """
        try:
            asyncio.run(self._run(told))
        except OSError as error:
            where = f"{self.host}:{self.port}"
            if error.errno == errno.EADDRINUSE:
                raise JobsError(f"{where}: in use already; name another with --port") from error
            why = error.strerror or str(error)
            raise JobsError(f"{where}: cannot listen there ({why})") from error

    async def _run(self, told: Callable[[str], None]) -> None:
        runner = web.AppRunner(await self._make_app(), access_log=None, shutdown_timeout=_PATIENCE)
        await runner.setup()
        try:
            await web.TCPSite(runner, self.host, self.port).start()
            told(self.address)
            await asyncio.Event().wait()
        finally:
            await asyncio.gather(*map(_end, self._sessions))
            await runner.cleanup()

    async def _make_app(self) -> web.Application:
        app = web.Application(middlewares=[self._guard])
        app.add_routes(
            [
                web.get("/", self._page),
                web.get("/ws", self._session),
                web.static("/static", self.statics_path),
            ]
        )
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Let in who has the token, and nobody whom a page of somebody else sends."""
        if not self._is_ours(request):
            raise web.HTTPForbidden(text="jobs-tui: asked from another site\n")
        given = request.query.get("token")
        if given is not None and self._knows(given):
            answer = web.HTTPSeeOther("/", headers=_HEADERS)
            answer.set_cookie(self._cookie, self._token, httponly=True, samesite="Strict", path="/")
            raise answer
        if not self._knows(request.cookies.get(self._cookie, "")):
            raise web.HTTPForbidden(
                text="jobs-tui: open the whole address that `jobs-tui serve` has printed\n"
            )
        answered = await handler(request)
        if not answered.prepared:
            answered.headers.update(_HEADERS)
        return answered

    def _knows(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self._token.encode())

    def _is_ours(self, request: web.Request) -> bool:
        names = {self.host, "localhost", "127.0.0.1", "[::1]", f"[{self.host}]"}
        host = request.headers.get("Host", "")
        everywhere = self.host in {"0.0.0.0", "::"}  # noqa: S104  asked for, with a token of one's own
        known = everywhere or host in {f"{name}:{self.port}" for name in names}
        origin = request.headers.get("Origin")
        return known and origin in {None, f"http://{host}", f"https://{host}"}

    async def _page(self, request: web.Request) -> web.Response:
        size = request.query.get("fontsize", "")
        page = resources.files(__package__).joinpath("page.html").read_text("utf-8")
        scheme = "wss" if request.headers.get("X-Forwarded-Proto") == "https" else "ws"
        page = page.replace("{socket}", f"{scheme}://{escape(request.headers['Host'])}/ws")
        is_size = size.isascii() and size.isdigit() and int(size[:4]) in _SIZES
        page = page.replace("{size}", size if is_size else str(_FONT))
        return web.Response(text=page, content_type="text/html")

    async def _session(self, request: web.Request) -> web.StreamResponse:
        """Run the app for one page, as long as that is open."""
        if len(self._sessions) >= MOST_SESSIONS:
            raise web.HTTPServiceUnavailable(
                text=f"jobs-tui: {MOST_SESSIONS} pages are open already; close one\n"
            )
        socket = web.WebSocketResponse(heartbeat=15, timeout=1.0, max_msg_size=_MOST_MESSAGE)
        await socket.prepare(request)

        async def close() -> None:
            await socket.close()

        service = AppService(
            self.command,
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=close,
            download_manager=self.download_manager,
        )
        self._sessions.add(service)
        width, height = (_cells(request.query.get(name)) for name in ("width", "height"))
        try:
            await service.start(width or 80, height or 24)
            async for message in socket:
                if not await _pass_on(message, service, socket):
                    break
        finally:
            await _end(service)
            self._sessions.discard(service)
            with suppress(ConnectionError):
                await socket.close()
        return socket


async def _end(service: AppService) -> None:
    """Let the app leave as it does when it is closed, and be gone when this returns."""
    process = service._process  # noqa: SLF001  textual-serve does not wait for it
    try:
        with suppress(TimeoutError, ConnectionError):
            async with asyncio.timeout(_PATIENCE):
                await service.stop()
    finally:
        if process is not None:
            # What it still has to say is for nobody: closing ends it, if it has not ended.
            process._transport.close()  # type: ignore[attr-defined]  # noqa: SLF001
            await process.wait()


async def _pass_on(message: WSMessage, service: AppService, socket: web.WebSocketResponse) -> bool:
    """Hand what a page says to the app; False for what no page of ours would say."""
    said = _said(message)
    match said:
        case ["stdin", str(data)]:
            await service.send_bytes(data.encode("utf-8", "replace"))
        case ["resize", {"width": width, "height": height}]:
            await service.set_terminal_size(_cells(width) or 80, _cells(height) or 24)
        case ["ping", str() | int() | float() as data]:
            await socket.send_json(["pong", data])
        case ["blur", *_]:
            await service.blur()
        case ["focus", *_]:
            await service.focus()
    return said is not None


def _said(message: WSMessage) -> list[object] | None:
    """Read what a page says: a list; None for anything else."""
    if message.type is not WSMsgType.TEXT:
        return None
    try:
        said = json.loads(message.data)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, list) else None


def _cells(value: object) -> int:
    """Give a number of columns or lines that can be drawn; 0 for none."""
    text = str(value)
    return max(1, min(_MOST_CELLS, int(text[:6]))) if text.isascii() and text.isdigit() else 0
