"""Files reach the desks without telling who took them, and where."""

import io
from dataclasses import replace
from typing import Any

import pytest
from aiogram.client.telegram import TelegramAPIServer
from PIL import Image

from bot.sending.media import clean_image
from bot.sending.wire import Wire
from domain import lifecycle
from domain.complaint import Attachment, Complaint, MediaKind
from domain.facts import Words, WordsPublished
from domain.notices import Button, Media, Said, Selection
from domain.publishing import publish, take_back
from domain.routing import Choice
from playground.telegram import faults
from storage.decisions import KeepDecision
from tests.domain.samples import DIRECTORY, NEW, RINA, SITI, TERMS
from tests.sender.office import MORNING, Post

BUTTONS = ((Button("button-open", "own", ("KA-1",)),),)
GPS = 0x8825
ORIENTATION = 0x0112


def photograph(*, with_notes: bool = True, size: tuple[int, int] = (80, 40)) -> bytes:
    """A JPEG as a telephone makes it: lying on its side, with its place and its owner."""
    notes = Image.Exif()
    if with_notes:
        notes[ORIENTATION] = 6
        notes[0x013B] = "Siti Rahayu"
        notes.get_ifd(GPS)[1] = "S"
    out = io.BytesIO()
    Image.new("RGB", size, "red").save(out, "JPEG", exif=notes)
    return out.getvalue()


def test_a_clean_picture_has_no_notes_and_stands_upright() -> None:
    cleaned = clean_image(photograph())
    assert cleaned is not None
    name, content = cleaned
    assert name == "foto.jpeg"
    assert b"Siti" not in content
    with Image.open(io.BytesIO(content)) as picture:
        assert not picture.getexif()
        assert picture.size == (40, 80)


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "1"])
def test_pictures_of_all_kinds_are_cleaned(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (9, 9)).save(out, "PNG")
    cleaned = clean_image(out.getvalue())
    assert cleaned is not None
    with Image.open(io.BytesIO(cleaned[1])) as picture:
        assert picture.mode == mode


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", photograph()[:200]])
def test_what_is_no_picture_is_not_cleaned(content: bytes) -> None:
    assert clean_image(content) is None


async def arrived(post: Post) -> list[dict[str, Any]]:
    """The messages that people sent to the bot."""
    wire = Wire(TelegramAPIServer.from_base(post.url), post.bot.token)
    updates = await wire.call("getUpdates", {})
    await wire.close()
    return [update["message"] for update in updates if "message" in update]


def attached(message: dict[str, Any]) -> Attachment:
    if "photo" in message:
        largest = message["photo"][-1]
        return Attachment(
            kind=MediaKind.PHOTO,
            file_id=largest["file_id"],
            unique_id=largest["file_unique_id"],
        )
    file = message["document"]
    return Attachment(
        kind=MediaKind.DOCUMENT,
        file_id=file["file_id"],
        unique_id=file["file_unique_id"],
        mime=file["mime_type"],
        size=file["file_size"],
    )


async def file_complaint(post: Post, *attachments: Attachment) -> Complaint:
    choice = Choice(agency=None, reason="reason-nobody")
    filed = lifecycle.submit(
        NEW, choice, attachments=attachments, terms=TERMS, directory=DIRECTORY, now=MORNING
    )
    await post.keep(KeepDecision(filed))
    return filed.complaint


async def test_image_documents_go_out_as_clean_copies_made_once(post: Post) -> None:
    desk, group = post.group()
    _, chat, user = await post.citizen("Siti")
    post.telegram.send_document(chat, user, photograph(), "rumah-siti.jpg", "image/jpeg")
    post.telegram.send_document(chat, user, b"%PDF-1.4 surat", "surat.pdf", "application/pdf")
    await file_complaint(post, *(attached(m) for m in await arrived(post) if "document" in m))
    for _ in range(2):
        await post.tell(desk, "Bukti", media=Media(NEW.number, 1))
    await post.all_sent()
    first, paper, again, _ = post.messages(group)
    assert first.text == "Bukti"
    assert first.media
    assert again.media
    assert paper.media
    assert b"Siti" not in first.media.file.data
    assert first.media.file.name == "foto.jpeg"
    assert again.media.file is first.media.file
    assert paper.media.file.name == "surat.pdf"
    assert len(post.telegram.journal.of("getFile")) == 1


async def test_what_cannot_be_cleaned_is_withheld_and_that_is_said(post: Post) -> None:
    desk, group = post.group()
    _, chat, user = await post.citizen("Siti")
    post.telegram.send_document(chat, user, b"heic?", "IMG_1.heic", "image/heic")
    await file_complaint(post, *(attached(m) for m in await arrived(post) if "document" in m))
    await post.tell(desk, "Bukti", media=Media(NEW.number, 1))
    await post.all_sent()
    assert post.read(group) == ["Bukti\n1 berkas ditahan"]


async def test_an_album_has_its_words_as_caption_and_buttons_below(post: Post) -> None:
    desk, group = post.group()
    _, chat, user = await post.citizen("Siti")
    post.telegram.send_album(chat, user, [photograph(size=(80 + n, 40)) for n in range(3)])
    await file_complaint(post, *(attached(m) for m in await arrived(post) if "photo" in m))
    await post.tell(desk, "Bukti", media=Media(NEW.number, 1))
    await post.tell(desk, "Dan ini", media=Media(NEW.number, 1), buttons=BUTTONS)
    await post.all_sent()
    assert post.read(group) == ["Bukti", "", "", "", "", "", "Dan ini"]
    assert len({message.album for message in post.messages(group)[:3]}) == 1
    assert post.messages(group)[-1].markup


async def test_a_file_that_telegram_lost_does_not_take_the_words_along(post: Post) -> None:
    desk, group = post.group()
    lost = Attachment(kind=MediaKind.PHOTO, file_id="AgACAgIAAxkBAAIB", unique_id="x")
    await file_complaint(post, lost)
    await post.tell(desk, "Bukti", media=Media(NEW.number, 1))
    await post.all_sent()
    assert post.read(group) == ["Bukti"]


async def test_the_words_of_a_complaint_are_looked_up_when_it_is_sent(post: Post) -> None:
    desk, group = post.group()
    await file_complaint(post)
    notice = post.notice(desk)
    says = (Said("say", {"text": Words(NEW.number, 0, 20)}),)
    await post.send(replace(notice, says=says))
    await post.all_sent()
    assert post.read(group) == ["Jalan berlubang…"]


async def test_what_its_reporter_took_back_is_not_shown_when_it_is_sent(post: Post) -> None:
    desk, group = post.group()
    _, chat, user = await post.citizen("Siti")
    post.telegram.send_photo(chat, user, photograph())
    photo = attached(next(message for message in await arrived(post) if "photo" in message))
    filed = await file_complaint(post, photo)
    shown = publish(filed, "Lubang", (photo,), by=RINA, now=MORNING, directory=DIRECTORY)
    hidden = take_back(shown.complaint, by=SITI, now=MORNING)
    says = (Said("say", {"text": WordsPublished(NEW.number)}),)
    media = Media(NEW.number, shown.complaint.version, Selection.PUBLISHED)
    for decision in (shown, hidden):
        await post.keep(KeepDecision(decision))
        await post.send(replace(post.notice(desk), says=says, media=media))
        await post.all_sent()
    assert post.read(group) == ["Lubang", "fact-words-unpublished"]
    assert [bool(message.media) for message in post.messages(group)] == [True, False]


async def test_trouble_while_a_file_is_fetched_passes(post: Post) -> None:
    desk, group = post.group()
    _, chat, user = await post.citizen("Siti")
    post.telegram.send_document(chat, user, photograph(), "rumah.jpg", "image/jpeg")
    await file_complaint(post, *(attached(m) for m in await arrived(post) if "document" in m))
    post.telegram.faults.next(faults.trouble(500), method="getFile", times=6)
    await post.tell(desk, "Bukti", media=Media(NEW.number, 1))
    await post.tell(desk, "Lanjut")
    await post.all_sent()
    assert post.read(group) == ["Bukti", "Lanjut"]
    assert post.messages(group)[0].media
