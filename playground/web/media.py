"""The files in messages. Only pictures, sound and film are shown; all else is downloaded."""

import secrets
from urllib.parse import quote

from aiohttp import web

from playground.telegram.files import FileStore, StoredFile

# What a browser may show of itself. Not among them: SVG and HTML, which can hold scripts.
SHOWN = frozenset(
    {
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/webp",
        "audio/ogg",
        "audio/mpeg",
        "audio/mp4",
        "audio/webm",
        "audio/wav",
        "audio/x-wav",
        "audio/flac",
        "video/mp4",
        "video/webm",
        "video/ogg",
        "video/quicktime",
    }
)
POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
SAVED = "application/octet-stream"
RUN = secrets.token_hex(8)  # in another run the same address may lead to another file


def answer(files: FileStore, request: web.Request) -> web.Response:
    """The bytes of a file, or the part of them that is asked for."""
    file = files.named(request.match_info["file"])
    if file is None:
        raise web.HTTPNotFound
    etag = f'"{RUN}-{file.unique_id}"'
    headers = {"ETag": etag, "Accept-Ranges": "bytes", "Content-Security-Policy": POLICY}
    if request.headers.get("If-None-Match") == etag:
        return web.Response(status=304, headers=headers)
    mime = file.mime.partition(";")[0].strip().lower()
    if mime not in SHOWN:
        mime = SAVED
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
    return _part(file, request, headers | {"Content-Type": mime})


def _part(file: StoredFile, request: web.Request, headers: dict[str, str]) -> web.Response:
    """The range of the file that a player asks for, or all of it."""
    size = len(file.data)
    try:
        wanted = request.http_range
    except ValueError:
        wanted = slice(None)  # what cannot be understood is passed over, as RFC 9110 has it
    if wanted.start is wanted.stop is None:
        return web.Response(body=file.data, headers=headers)
    start, stop, _ = wanted.indices(size)
    if start >= stop:
        headers["Content-Range"] = f"bytes */{size}"
        return web.Response(status=416, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    return web.Response(status=206, body=file.data[start:stop], headers=headers)
