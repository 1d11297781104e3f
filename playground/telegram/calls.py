"""One call of a method, from its parameters to the answer: trouble, doing it, the journal."""

import asyncio
import inspect
import json
from dataclasses import dataclass

from playground.telegram import schema
from playground.telegram.errors import ApiError, bad_request, is_clients_mistake
from playground.telegram.faults import Fault
from playground.telegram.journal import Call
from playground.telegram.methods import METHODS
from playground.telegram.methods.updates import Described, Raw
from playground.telegram.model import Bot
from playground.telegram.params import NUMBER, Params
from playground.telegram.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """What goes back over the wire; a lost one never arrives."""

    status: int
    body: bytes
    retry_after: int | None = None
    lost: bool = False


async def call(world: World, bot: Bot, params: Params) -> Reply:
    """Do what a bot asks for, and write it down."""
    name = schema.NAMES.get(params.method.lower(), params.method)
    params.method = name
    entry = Call(
        at=world.clock.seconds(),
        bot=bot.id,
        method=name,
        params=params.given,
        chat=_chat(params),
    )
    fault = world.faults.draw(name, entry.chat)
    if fault:
        entry.fault = fault.name
    reply = await _with_trouble(world, bot, params, entry, fault)
    world.journal.add(entry)
    return reply


async def execute(world: World, bot: Bot, params: Params) -> None:
    """Do what the answer to a webhook asks for; nobody hears what comes of it."""
    await call(world, bot, params)


async def _with_trouble(
    world: World, bot: Bot, params: Params, entry: Call, fault: Fault | None
) -> Reply:
    if fault is None:
        return await _answer(world, bot, params, entry)
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.error:
        return _refused(fault.error, entry)
    if fault.lost_before:
        return Reply(status=0, body=b"", lost=True)
    reply = await _answer(world, bot, params, entry)
    if fault.lost_after:
        return Reply(status=0, body=b"", lost=True)
    return reply


async def _answer(world: World, bot: Bot, params: Params, entry: Call) -> Reply:
    try:
        result = await _do(world, bot, params)
    except ApiError as error:
        entry.mistake = is_clients_mistake(error)
        return _refused(error, entry)
    entry.accepted = True
    match result:
        case Raw():
            entry.answer = result.body
            return Reply(status=200, body=b'{"ok":true,"result":' + result.body + b"}")
        case Described():
            answer = {"ok": True, "result": result.result, "description": result.description}
        case _:
            answer = {"ok": True, "result": result}
    entry.answer = answer["result"]
    return Reply(status=200, body=_encode(answer))


async def _do(world: World, bot: Bot, params: Params) -> object:
    if bot.logged_out:
        raise ApiError(400, "Logged out")
    method = METHODS.get(params.method)
    if method is None:
        if params.method in schema.NAMES.values():
            raise bad_request(f"the playground does not know {params.method} yet")
        raise ApiError(404, "Not Found: method not found")
    result = method(world, bot, params)
    return await result if inspect.isawaitable(result) else result


def _refused(error: ApiError, entry: Call) -> Reply:
    entry.code = error.code
    entry.description = error.description
    return Reply(
        status=error.code,
        body=_encode(error.payload()),
        retry_after=error.parameters.get("retry_after"),
    )


def _encode(answer: object) -> bytes:
    return json.dumps(answer, separators=(",", ":"), check_circular=False).encode()


def _chat(params: Params) -> int | None:
    match = NUMBER.fullmatch(params.text("chat_id"))
    return int(match.group()) if match else None
