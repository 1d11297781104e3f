"""Draws the pictures that notices name (`domain/pictures.py`), as photos that go along."""

import asyncio
import io
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import qrcode
from PIL import Image

from bot.sending.before_after import placard, side_by_side
from bot.sending.chart_words import Chart, worded
from bot.sending.layout import File
from bot.sending.media import fetched
from bot.sending.phrasing import Phrases
from bot.sending.wire import Refused, Unanswered, Upload, Wire
from domain.complaint import Attachment, MediaKind
from domain.notices import Said
from domain.pictures import (
    BeforeAfter,
    LinkCode,
    NumbersDrawn,
    Picture,
    StoryGone,
    StoryShown,
)
from domain.publishing import photos_of
from domain.stories import shown_now
from storage import complaints
from storage.store import Store

NAME = "picture"  # by which a call refers to the file that goes along
MODULE = 12  # pixels of the smallest square of a code: sharp on a phone, and on a printed page


@dataclass(frozen=True, kw_only=True, slots=True)
class Studio:
    """What a painter may need: what we remember, files that Telegram keeps, the reader's words."""

    store: Store
    wire: Wire
    phrases: Phrases


Painter = Callable[[Any, Studio], Awaitable[bytes | None]]
"""Draws a picture of its kind, as PNG or JPEG; None: what it would show is gone, and the text goes alone.

What may pass (`Refused`, `Unanswered`) is raised, and the notice is tried again. Whatever takes the
processor more than a moment belongs into `asyncio.to_thread`."""


async def drawn(picture: Picture, studio: Studio) -> tuple[File, ...]:
    """The picture as a photo to send; nothing when there is nothing to show any more."""
    content = await PAINTERS[type(picture)](picture, studio)
    if content is None:
        return ()
    upload = Upload(name=NAME, filename=NAME, content=content)
    return (File(kind=MediaKind.PHOTO, media=f"attach://{NAME}", upload=upload),)


async def _link_code(picture: LinkCode, _: Studio) -> bytes:
    return await asyncio.to_thread(link_code, picture.link)


async def _numbers(picture: NumbersDrawn, studio: Studio) -> bytes:
    return await asyncio.to_thread(_draw, await worded(picture, studio.phrases))


def _draw(chart: Chart) -> bytes:
    from bot.sending.charts import draw  # here, where nobody waits: it takes a while

    return draw(chart)


async def _before_after(picture: BeforeAfter, studio: Studio) -> bytes | None:
    """Where a photo cannot be had now, what was done is shown alone: nobody waits for a picture."""
    try:
        return await _beside(picture.number, picture.seq, studio, _pictures)
    except (Refused, Unanswered):
        return None


async def _story(picture: StoryShown, studio: Studio) -> bytes | None:
    """Nothing once its reporter has taken it back, also while it was waiting to be posted."""
    complaint = await complaints.find(studio.store, picture.number)
    if complaint is None or not shown_now(complaint, picture.proof):
        return None
    return await _beside(picture.number, picture.proof, studio, photos_of)


async def _story_gone(_: StoryGone, studio: Studio) -> bytes:
    words = await studio.phrases.plain(Said("picture-story-gone"))
    return await asyncio.to_thread(placard, words)


def _pictures(files: Iterable[Attachment]) -> tuple[Attachment, ...]:
    return tuple(file for file in files if file.is_picture)


async def _beside(
    number: str,
    proof: int,
    studio: Studio,
    choose: Callable[[Iterable[Attachment]], tuple[Attachment, ...]],
) -> bytes | None:
    """The first that is chosen of what came with the complaint, and of its proof."""
    photos = []
    for seq in (1, proof):
        files = choose(await complaints.attachments(studio.store, number, seq))
        content = await fetched(studio.wire, files[0].file_id) if files else None
        if content is None:
            return None
        photos.append(content)
    before, after = photos
    labels = (
        await studio.phrases.plain(Said("picture-before")),
        await studio.phrases.plain(Said("picture-after")),
    )
    return await asyncio.to_thread(side_by_side, before, after, labels)


PAINTERS: Mapping[type[Picture], Painter] = {
    LinkCode: _link_code,
    NumbersDrawn: _numbers,
    BeforeAfter: _before_after,
    StoryShown: _story,
    StoryGone: _story_gone,
}


def link_code(link: str) -> bytes:
    """A QR code that holds a link, black on white with the quiet margin that cameras need."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q)  # posters get torn and wet
    code.add_data(link)
    squares = code.get_matrix()
    picture = Image.new("L", (len(squares), len(squares)))
    picture.putdata([0 if is_dark else 255 for row in squares for is_dark in row])
    side = len(squares) * MODULE
    saved = io.BytesIO()
    picture.resize((side, side), Image.Resampling.NEAREST).save(saved, "PNG")
    return saved.getvalue()
