"""The page's files, who may ask for anything at all, and what no answer goes without."""

from collections.abc import Iterable
from pathlib import Path

from aiohttp import web

from playground.town.map import town_map
from playground.web.refusing import Handler, Refused

FOLDER = Path(__file__).parent.parent / "page"
NAMES = ("127.0.0.1", "localhost", "[::1]")

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "trusted-types 'none'",
        "require-trusted-types-for 'script'",  # no text is ever read as HTML: the browser sees to it
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",  # the browser asks each time whether its copy is still good
}


def routes() -> Iterable[web.AbstractRouteDef]:
    """The page itself."""
    return (
        web.get("/", _index),
        web.get("/town/map", _map),
        web.static("/page", FOLDER),
    )


async def _index(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(FOLDER / "index.html")


async def _map(_: web.Request) -> web.StreamResponse:
    return web.json_response(town_map())


@web.middleware
async def only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer nobody who comes by another name or from another site.

    A foreign page could otherwise act here in the browser's name, or let its own name point to
    this machine and read along."""
    _, port = request.get_extra_info("sockname", (None, 0))  # 0: whoever asked is gone
    hosts = [f"{name}:{port}" for name in NAMES]
    origin = request.headers.get("Origin")
    if request.host not in hosts or origin not in (None, *(f"http://{host}" for host in hosts)):
        return Refused("foreign", "This page is only for the machine it runs on.").response()
    return await handler(request)


async def protect(_: web.Request, response: web.StreamResponse) -> None:
    """Put on what every answer carries, unless it brings its own."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
