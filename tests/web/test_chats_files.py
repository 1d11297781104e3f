"""Files of all sizes go through the page as through Telegram's apps."""

import asyncio
import os
from collections.abc import Mapping
from io import BytesIO

import pytest
from PIL import Image

from playground.people import photo
from playground.web import uploads
from tests.web.window import File, Stage, Window

MB = 1024 * 1024
PHOTO: File = ("foto.jpg", "image/jpeg", photo())


def noise(width: int, height: int) -> bytes:
    """A photo in which no two pixels are alike: as large as a photo can be."""
    image = Image.frombytes("RGB", (width, height), os.urandom(width * height * 3))
    out = BytesIO()
    image.save(out, "JPEG", quality=95)
    return out.getvalue()


async def get(window: Window, url: str, **headers: str) -> tuple[int, bytes, Mapping[str, str]]:
    """Fetch something as a browser does."""
    async with window.session.get(window.url + url, headers=headers) as response:
        return response.status, await response.read(), response.headers


async def test_several_photos_are_an_album(stage: Stage, window: Window) -> None:
    await window.sends(stage.siti, stage.chat, PHOTO, PHOTO, caption=" Lubang ")
    first, second = (update["message"] for update in stage.heard())
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], "caption" in second) == ("Lubang", False)
    assert [size["width"] for size in first["photo"]] == [90, 320, 640]
    told = (await window.next("message"))["message"]
    media = told["media"]
    assert (told["album"], told["text"]) == (first["media_group_id"], "Lubang")
    assert (media["width"], media["height"], media["mime"]) == (640, 480, "image/jpeg")
    status, data, headers = await get(window, media["url"])
    assert (status, headers["Content-Type"]) == (200, "image/jpeg")
    assert Image.open(BytesIO(data)).size == (640, 480)
    status, data, _ = await get(window, media["url"], **{"If-None-Match": headers["ETag"]})
    assert (status, data) == (304, b"")


async def test_files_go_with_their_like(stage: Stage, window: Window) -> None:
    files: list[File] = [
        PHOTO,
        ("Surat “é”.pdf", "application/pdf", b"%PDF"),
        ("film.mp4", "video/mp4", b"film"),
        ("lain.txt", "text/plain", b"teks"),
        ("lagu.mp3", "audio/mpeg", b"lagu"),
        ("gerak.gif", "image/gif", b"GIF89a"),
    ]
    await window.sends(stage.siti, stage.chat, *files, caption="Semua")
    heard = [update["message"] for update in stage.heard()]
    kinds = ["photo", "video", "document", "document", "audio", "animation"]
    assert all(kind in message for kind, message in zip(kinds, heard, strict=True))
    albums = [message.get("media_group_id") for message in heard]
    assert albums[0] == albums[1] != albums[2] == albums[3]
    assert albums[4:] == [None, None]
    assert heard[2]["document"]["file_name"] == "Surat “é”.pdf"
    assert [message.get("caption") for message in heard] == ["Semua"] + [None] * 5


async def test_files_as_they_are_and_voice_notes(stage: Stage, window: Window) -> None:
    await window.sends(stage.siti, stage.chat, PHOTO, plain="1")
    assert stage.last_heard("message")["document"]["file_size"] == len(PHOTO[2])
    answered = str(stage.heard()[-1]["message"]["message_id"])
    note: File = ("suara.ogg", "audio/ogg; codecs=opus", b"OggS")
    await window.sends(stage.siti, stage.chat, note, voice="7", reply_to=answered)
    said = stage.last_heard("message")
    assert (said["voice"]["duration"], said["voice"]["mime_type"]) == (7, "audio/ogg")
    assert str(said["reply_to_message"]["message_id"]) == answered


async def test_only_pictures_sound_and_film_are_shown(stage: Stage, window: Window) -> None:
    for name, mime in (("a.html", "text/html"), ("a.svg", "image/svg+xml"), ('x"y.js', "")):
        await window.sends(stage.siti, stage.chat, (name, mime, b"<script>"), plain="1")
        told = (await window.next("message"))["message"]["media"]
        assert told["name"] == name
        status, data, headers = await get(window, told["url"])
        assert (status, data) == (200, b"<script>")
        assert headers["Content-Type"] == "application/octet-stream"
        assert headers["Content-Disposition"].startswith("attachment; ")
        assert "sandbox" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("wanted", "status", "got", "told"),
    [
        pytest.param("bytes=2-4", 206, b"234", "bytes 2-4/10", id="a piece"),
        pytest.param("bytes=7-", 206, b"789", "bytes 7-9/10", id="from there on"),
        pytest.param("bytes=-2", 206, b"89", "bytes 8-9/10", id="the end"),
        pytest.param("bytes=5-99", 206, b"56789", "bytes 5-9/10", id="more than there is"),
        pytest.param("bytes=10-", 416, b"", "bytes */10", id="behind the end"),
        pytest.param("lines=1-2", 200, b"0123456789", None, id="not understood"),
    ],
)
async def test_players_ask_for_pieces(
    stage: Stage, window: Window, wanted: str, status: int, got: bytes, told: str | None
) -> None:
    await window.sends(stage.siti, stage.chat, ("film.mp4", "video/mp4", b"0123456789"))
    url = (await window.next("message"))["message"]["media"]["url"]
    answer, data, headers = await get(window, url, Range=wanted)
    assert (answer, data, headers.get("Content-Range")) == (status, got, told)


async def test_a_photo_of_15_mb_is_made_small(stage: Stage, window: Window) -> None:
    large = noise(4000, 3900)
    assert len(large) > 15 * MB
    sending = window.sends(stage.siti, stage.chat, ("besar.jpg", "image/jpeg", large))
    async with asyncio.TaskGroup() as group:
        sent = group.create_task(sending)
        await window.does("say", stage.budi, chat=stage.group.id, text="Pagi")
        assert not sent.done()  # nobody else has to wait for it
    await window.next("message")
    sizes = stage.last_heard("message")["photo"]
    assert [max(size["width"], size["height"]) for size in sizes] == [90, 320, 800, 1280]
    media = (await window.next("message"))["message"]["media"]
    assert (media["width"], media["height"]) == (1280, 1248)
    assert media["size"] < 3 * MB
    _, preview, _ = await get(window, media["thumb"])
    assert max(Image.open(BytesIO(preview)).size) == 800


async def test_a_file_of_25_mb_is_kept_but_too_big_for_the_bot(
    stage: Stage, window: Window
) -> None:
    data = os.urandom(25 * MB)
    await window.sends(stage.siti, stage.chat, ("rekaman.zip", "application/zip", data))
    file = stage.last_heard("message")["document"]
    assert file["file_size"] == len(data)
    refused = await stage.bot_calls("getFile", file_id=file["file_id"])
    assert refused == "Bad Request: file is too big"
    _, kept, _ = await get(window, (await window.next("message"))["message"]["media"]["url"])
    assert kept == data


async def test_what_is_too_much_is_said_kindly(
    stage: Stage, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "LARGEST", MB)
    large: File = ("besar.bin", "application/octet-stream", bytes(MB + 1))
    for files in ([large], [PHOTO] * 11):
        status, answer = await window.uploads(stage.siti, stage.chat, *files)
        assert (status, answer["error"]["code"]) == (413, "too-large")
    code = await window.cannot("say", stage.siti, chat=stage.chat.id, text="x" * 2 * MB)
    assert code == "too-large"
    assert not stage.heard()


@pytest.mark.parametrize("form", [b"", b"--B", b"--B\r\nno header\r\n\r\nx\r\n--B--\r\n"])
async def test_a_form_that_is_none_is_refused(stage: Stage, window: Window, form: bytes) -> None:
    sent = {"Content-Type": "multipart/form-data; boundary=B"}
    async with window.session.post(f"{window.url}/do/files", data=form, headers=sent) as response:
        assert response.status == 400
        assert (await response.json())["error"]["code"] == "bad"


async def test_all_is_sent_or_nothing(stage: Stage, window: Window) -> None:
    torn: File = ("rusak.jpg", "image/jpeg", PHOTO[2][:500])
    empty: File = ("kosong.txt", "text/plain", b"")
    for bad, says in ((torn, "IMAGE_PROCESS_FAILED"), (empty, "file must be non-empty")):
        status, answer = await window.uploads(stage.siti, stage.chat, PHOTO, bad)
        assert (status, answer["error"]["code"]) == (422, "refused")
        assert answer["error"]["text"] == f"Bad Request: {says}"
    _, answer = await window.uploads(stage.siti, stage.chat, PHOTO, caption="a" * 1025)
    assert answer["error"]["code"] == "impossible"
    _, answer = await window.uploads(stage.siti, stage.chat)
    assert answer["error"]["code"] == "bad"
    _, answer = await window.uploads(stage.siti, stage.chat, PHOTO, reply_to="x")
    assert answer["error"]["code"] == "bad"
    stage.telegram.restrict(stage.group, stage.budi, frozenset({"can_send_photos"}))
    seen = len(stage.heard())
    pdf: File = ("a.pdf", "application/pdf", b"%PDF")
    _, answer = await window.uploads(stage.budi, stage.group, PHOTO, pdf)
    assert answer["error"]["code"] == "impossible"
    assert len(stage.heard()) == seen
    assert not stage.telegram.history(stage.group)
