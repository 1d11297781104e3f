"""Bodies of requests, and of answers to webhooks: the call that they ask for."""

import json
from typing import Any
from urllib.parse import parse_qsl

import aiohttp

from playground.telegram.errors import ApiError, bad_request
from playground.telegram.params import Params, Upload

# What the answer to a webhook cannot ask for; besides these, everything that begins with "get".
NOT_IN_REPLIES = ("setwebhook", "deletewebhook", "close", "logout")


async def call_in(response: aiohttp.ClientResponse) -> Params | None:
    """The call that a webhook's answer asks for, if any."""
    try:
        if response.content_type.startswith("multipart/"):
            params = await _from_multipart(response)
        else:
            params = read_body(response.content_type, await response.read())
    except (ApiError, ValueError):
        return None  # whatever it is, it asks for nothing
    method = params.given.pop("method", "")
    if not method or method.lower().startswith("get") or method.lower() in NOT_IN_REPLIES:
        return None
    params.method = method
    return params


def read_body(content_type: str, body: bytes) -> Params:
    """The parameters in a body that holds no files."""
    if not body:
        return Params(method="", given={})
    if content_type == "application/json":
        return read_json(body)
    if content_type == "application/x-www-form-urlencoded":
        return Params(method="", given=read_form(body))
    return Params(method="", given={})


def read_form(body: bytes) -> dict[str, str]:
    """The fields of a form or of a query."""
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def read_json(body: bytes) -> Params:
    """The fields of a JSON object; nested values stay JSON."""
    try:
        values = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("request body must be an object")
    nested = {k: v for k, v in values.items() if isinstance(v, list | dict)}
    return Params(
        method="",
        given={key: _as_text(value) for key, value in values.items() if value is not None},
        parsed=nested,
    )


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


async def _from_multipart(response: aiohttp.ClientResponse) -> Params:
    params = Params(method="", given={})
    async for part in aiohttp.MultipartReader.from_response(response):
        if not isinstance(part, aiohttp.BodyPartReader) or not part.name:
            continue
        data = bytes(await part.read(decode=True))
        if part.filename is None:
            params.given[part.name] = data.decode()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            params.uploads[part.name] = Upload(name=part.filename, mime=mime, data=data)
    return params
