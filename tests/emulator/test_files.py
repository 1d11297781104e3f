"""Files: what is kept, what is taken away, and who may fetch them."""

from io import BytesIO
from typing import Any

import aiohttp
import pytest
from PIL import Image

from playground.telegram import Telegram
from tests.emulator.scene import Raw, Scene


@pytest.fixture(autouse=True)
def _started(scene: Scene) -> None:
    scene.telegram.start(scene.siti)
    scene.telegram.pace.limits.off()


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height)).save(out, kind)
    return out.getvalue()


async def send(raw: Raw, scene: Scene, kind: str, data: bytes, name: str = "a.bin") -> Any:
    form = aiohttp.FormData({"chat_id": str(scene.siti.id)})
    form.add_field(kind, data, filename=name)
    method = "send" + kind.title().replace("_", "")
    async with raw.session.post(f"{raw.base}/{method}", data=form) as response:
        return await response.json()


async def fetch(raw: Raw, file_id: str) -> tuple[int, bytes]:
    file = await raw.result("getFile", file_id=file_id)
    root, _, token = raw.base.partition("/bot")
    async with raw.session.get(f"{root}/file/bot{token}/{file['file_path']}") as response:
        return response.status, await response.read()


async def test_photo_loses_its_notes_and_stands_upright(raw: Raw, scene: Scene) -> None:
    image = Image.new("RGB", (400, 200))
    exif = image.getexif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010F] = "SecretCamera"
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    scene.telegram.send_photo(scene.chat, scene.siti, out.getvalue())
    photo = (await raw.result("getUpdates"))[-1]["message"]["photo"]
    assert [(size["width"], size["height"]) for size in photo] == [
        (45, 90),
        (160, 320),
        (200, 400),
    ]
    status, data = await fetch(raw, photo[-1]["file_id"])
    assert status == 200
    assert len(data) == photo[-1]["file_size"]
    assert b"SecretCamera" not in data
    assert not Image.open(BytesIO(data)).getexif()


async def test_every_kind_of_file_can_be_sent_and_sent_again(raw: Raw, scene: Scene) -> None:
    for kind in ("document", "video", "animation", "audio", "voice", "video_note", "sticker"):
        answer = await send(raw, scene, kind, b"some bytes")
        file_id = answer["result"][kind]["file_id"]
        assert await fetch(raw, file_id) == (200, b"some bytes")
        method = "send" + kind.title().replace("_", "")
        again = await raw.result(method, chat_id=scene.siti.id, **{kind: file_id})
        assert again[kind]["file_id"] == file_id


async def test_ids_belong_to_one_bot(raw: Raw, scene: Scene) -> None:
    answer = await send(raw, scene, "document", b"x")
    other = scene.telegram.create_bot("Lain", "other_bot")
    base = raw.base.replace(scene.bot.token, other.token)
    scene.telegram.start(scene.siti, other)
    document = answer["result"]["document"]
    sentence = await Raw(raw.session, base).refusal(
        "sendDocument", chat_id=scene.siti.id, document=document["file_id"]
    )
    assert sentence == "Bad Request: wrong file identifier/HTTP URL specified"
    file = scene.telegram.history(scene.chat)[-1].media
    assert file is not None
    assert file.file.unique_id == document["file_unique_id"]


async def test_photo_cannot_go_as_a_document(raw: Raw, scene: Scene) -> None:
    answer = await send(raw, scene, "photo", picture(100, 50))
    sentence = await raw.refusal(
        "sendDocument", chat_id=scene.siti.id, document=answer["result"]["photo"][0]["file_id"]
    )
    assert sentence == "Bad Request: can't use file of type Photo as Document"


@pytest.mark.parametrize(
    ("kind", "data", "sentence"),
    [
        ("document", b"", "file must be non-empty"),
        ("photo", b"no image", "IMAGE_PROCESS_FAILED"),
        ("photo", picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        ("photo", b"\0" * 10_485_761, "file of size 10485761 bytes is too big for a photo; "
         "the maximum size is 10485760 bytes"),
    ],
    ids=["empty", "no image", "too slim", "too big"],
)  # fmt: skip
async def test_bad_files(raw: Raw, scene: Scene, kind: str, data: bytes, sentence: str) -> None:
    answer = await send(raw, scene, kind, data)
    assert answer["description"] == f"Bad Request: {sentence}"


async def test_large_files_come_but_cannot_be_fetched(raw: Raw, scene: Scene) -> None:
    data = bytes(20 * 1024 * 1024 + 1)
    scene.telegram.send_document(scene.chat, scene.siti, data, "besar.bin")
    document = (await raw.result("getUpdates"))[-1]["message"]["document"]
    assert await raw.refusal("getFile", file_id=document["file_id"]) == (
        "Bad Request: file is too big"
    )


async def test_nothing_is_at_an_unknown_path(raw: Raw) -> None:
    root, _, token = raw.base.partition("/bot")
    async with raw.session.get(f"{root}/file/bot{token}/photos/file_9.jpg") as response:
        assert response.status == 404


async def test_bad_piece_spoils_the_album(raw: Raw, scene: Scene) -> None:
    good = (await send(raw, scene, "document", b"x"))["result"]["document"]["file_id"]
    before = len(scene.telegram.history(scene.chat))
    media = [{"type": "document", "media": good}, {"type": "document", "media": "a b"}]
    sentence = await raw.refusal("sendMediaGroup", chat_id=scene.siti.id, media=media)
    assert sentence.startswith('Bad Request: failed to send message #2 with the error message "')
    photo = (await send(raw, scene, "photo", picture(9, 9)))["result"]["photo"][0]["file_id"]
    media[1] = {"type": "photo", "media": photo}
    sentence = await raw.refusal("sendMediaGroup", chat_id=scene.siti.id, media=media)
    assert sentence == "Bad Request: document can't be mixed with other media types"
    assert len(scene.telegram.history(scene.chat)) == before + 1


def test_identifiers_follow_from_the_seed() -> None:
    def ids(seed: int) -> list[object]:
        telegram = Telegram(seed=seed)
        bot, user = telegram.create_bot("B", "b_bot"), telegram.create_user("U")
        group = telegram.create_supergroup("G", user)
        message = telegram.send_document(telegram.private(user), user, b"x", "x")
        assert message.media is not None
        file = telegram.files.id_for(bot.id, message.media.file)
        return [bot.token, user.id, group.id, message.id, file]

    assert ids(1) == ids(1)
    assert ids(1) != ids(2)
