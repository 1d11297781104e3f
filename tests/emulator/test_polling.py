"""getUpdates: offsets, holding, conflicts and expiry."""

import asyncio
from datetime import timedelta

from tests.emulator.scene import Raw, Scene

ONLY_ONE = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


def says(scene: Scene, *texts: str) -> None:
    for text in texts:
        scene.telegram.send_text(scene.chat, scene.siti, text)


async def ids(raw: Raw, **params: object) -> list[int]:
    return [update["update_id"] for update in await raw.result("getUpdates", **params)]


async def test_reading_does_not_confirm(raw: Raw, scene: Scene) -> None:
    says(scene, "satu", "dua")
    first = await ids(raw)
    assert await ids(raw) == first
    assert first[1] == first[0] + 1
    assert await ids(raw, offset=first[1]) == first[1:]
    assert await ids(raw) == first[1:]


async def test_negative_offset_keeps_only_the_newest(raw: Raw, scene: Scene) -> None:
    says(scene, "satu", "dua", "tiga")
    newest = (await ids(raw))[-1]
    assert await ids(raw, offset=-1) == [newest]
    assert len(scene.bot.queue) == 1


async def test_offset_far_ahead_confirms_nothing(raw: Raw, scene: Scene) -> None:
    says(scene, "satu")
    [number] = await ids(raw)
    assert await ids(raw, offset=number + 1000) == [number]


async def test_limit_is_clamped(raw: Raw, scene: Scene) -> None:
    says(scene, *map(str, range(105)))
    assert len(await ids(raw, limit=3)) == 3
    assert len(await ids(raw, limit=500)) == 100


async def test_newer_poll_ends_the_older(raw: Raw, scene: Scene) -> None:
    older = asyncio.create_task(raw.refusal("getUpdates", timeout=20))
    await scene.telegram.wait_for(lambda: scene.bot.queue.held)
    newer = asyncio.create_task(raw.result("getUpdates", timeout=20))
    assert await older == ONLY_ONE
    says(scene, "satu")
    assert len(await newer) == 1


async def test_poll_that_finds_updates_ends_nobody(raw: Raw, scene: Scene) -> None:
    held = asyncio.create_task(raw.result("getUpdates", timeout=20))
    await scene.telegram.wait_for(lambda: scene.bot.queue.held)
    assert await raw.result("getUpdates") == []
    says(scene, "satu")
    assert len(await held) == 1


async def test_empty_poll_returns_after_its_time(raw: Raw) -> None:
    assert await raw.result("getUpdates", timeout=1) == []


async def test_no_polling_beside_a_webhook(raw: Raw, scene: Scene) -> None:
    held = asyncio.create_task(raw.refusal("getUpdates", timeout=20))
    await scene.telegram.wait_for(lambda: scene.bot.queue.held)
    await raw.result("setWebhook", url="http://127.0.0.1:9/hook")
    assert await held == "Conflict: terminated by setWebhook request"
    assert (await raw.refusal("getUpdates")).startswith(
        "Conflict: can't use getUpdates method while webhook is active"
    )


async def test_kinds_are_chosen_when_updates_are_made(raw: Raw, scene: Scene) -> None:
    await raw.result("getUpdates", allowed_updates=["callback_query"])
    says(scene, "satu")
    assert await ids(raw) == []
    await raw.result("getUpdates", allowed_updates=[])
    says(scene, "dua")
    assert len(await ids(raw)) == 1


async def test_members_are_told_only_on_request(raw: Raw, scene: Scene) -> None:
    scene.telegram.promote(scene.group, scene.bot.user, quietly=True)
    scene.telegram.join(scene.group, scene.telegram.create_user("Ani"))
    assert scene.kinds() == ["message"]
    await raw.result("getUpdates", allowed_updates=["message", "chat_member"])
    scene.telegram.join(scene.group, scene.telegram.create_user("Tono"))
    assert scene.kinds() == ["message", "chat_member", "message"]


async def test_updates_expire(raw: Raw, scene: Scene) -> None:
    says(scene, "satu")
    await raw.result("sendMessage", chat_id=scene.siti.id, text="?", reply_markup=YES)
    message = scene.telegram.history(scene.chat)[-1]
    scene.telegram.press(scene.siti, message, "Ya")
    assert scene.kinds() == ["message", "callback_query"]
    scene.telegram.clock.move(timedelta(seconds=151))
    assert len(await ids(raw)) == 1
    scene.telegram.clock.move(timedelta(hours=24))
    assert await ids(raw) == []


async def test_update_is_delivered_again_on_demand(raw: Raw, scene: Scene) -> None:
    scene.bot.queue.deliver_next_twice()
    says(scene, "satu")
    [number] = await ids(raw)
    assert await ids(raw, offset=number + 1) == [number]
    assert await ids(raw, offset=number + 1) == []


YES = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
