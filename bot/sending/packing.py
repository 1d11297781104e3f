"""Makes a row ready to go: finds the chat, the language, the words and the files."""

from dataclasses import dataclass
from datetime import datetime

from bot.sending.addresses import chat_key, person_of, shared_chat
from bot.sending.delivery import Delivery, Place
from bot.sending.layout import Content, File, calls_for
from bot.sending.markup import markup_of
from bot.sending.media import Cleaner
from bot.sending.phrasing import Phrases, Phrasing
from bot.sending.pictures import Studio, drawn
from bot.sending.topics import Topics
from bot.sending.wire import Wire
from domain.complaint import Attachment
from domain.grounds import HELLO, is_linked
from domain.notices import Audience, Media, Notice, Said, Selection
from domain.pictures import BeforeAfter, StoryGone, StoryShown
from domain.publishing import entry_shown, photos_of
from storage import complaints, messages, people
from storage.outbox import Row
from storage.store import Store


class NobodyThere(Exception):
    """There is no chat to send it to: the identity was erased, or the group is not linked."""

    why = "nobody there"


class NothingLeft(Exception):
    """What it would show was taken back, or what it would change is not there."""

    why = "nothing left"


@dataclass(frozen=True, kw_only=True)
class Packing:
    """Turns rows into deliveries; reads, and changes nothing."""

    store: Store
    phrasing: Phrasing
    wire: Wire
    topics: Topics
    language: str  # of groups and people that have chosen none

    async def pack(self, row: Row, now: datetime, *, plainly: bool = False) -> Delivery:
        """Everything that is to be sent for a row, or the step before it. Raises `NobodyThere` and
        `NothingLeft`, and `NotYet` when where it goes shows only later.

        `plainly`: it goes as it would to a group without topics."""
        notice = row.notice
        chat_id, language = await self._reader(notice)
        person = person_of(notice.to)
        phrases = self.phrasing.for_reader(language, now, person)
        place = Place()
        if isinstance(chat_id, int) and person is None and not plainly:
            place = await self.topics.place(notice, chat_id, phrases, now)
        if place.step is not None:
            return Delivery(row=row, chat_id=chat_id, place=place, calls=list(place.step.calls))
        content = await self._content(notice, place, phrases)
        return Delivery(row=row, chat_id=chat_id, place=place, calls=list(calls_for(content)))

    async def _content(self, notice: Notice, place: Place, phrases: Phrases) -> Content:
        says = list(notice.says)
        edits = await self._edited(notice)
        if notice.only_edits and edits is None:
            raise NothingLeft
        files, withheld = await self._files(notice, phrases)
        is_story = isinstance(notice.picture, StoryShown | StoryGone)
        if is_story and not files:
            raise NothingLeft
        if withheld:
            says.append(Said("fact-files-withheld", {"count": withheld}))
        below = "" if place.thread else notice.below  # in its topic everything is below the card
        return Content(
            html=await phrases.html(says),
            markup=await markup_of(notice, phrases),
            files=files,
            pin=notice.pin,
            reply_to=notice.reply_to or await self._holder_of(below, notice),
            thread=None if _follows(notice) else place.thread,
            has_slot=bool(notice.slot),
            is_picture=is_story,
            edits=edits,
        )

    async def _files(self, notice: Notice, phrases: Phrases) -> tuple[tuple[File, ...], int]:
        """The picture that we draw and the files of people; how many of those are withheld."""
        files: tuple[File, ...] = ()
        if notice.picture is not None:
            studio = Studio(store=self.store, wire=self.wire, phrases=phrases)
            files = await drawn(notice.picture, studio)
        if notice.media is None:
            return files, 0
        found = await self._attachments(notice.media)
        if files and isinstance(notice.picture, BeforeAfter):
            shown = next(file for file in found if file.is_picture)
            found = tuple(file for file in found if file is not shown)
        ready, withheld = await Cleaner(self.store, self.wire).ready(found)
        return (*files, *ready), withheld

    async def _attachments(self, media: Media) -> tuple[Attachment, ...]:
        found = await complaints.attachments(self.store, media.number, media.seq)
        if media.which is Selection.PHOTOS:
            return photos_of(found)
        if media.which is Selection.PUBLISHED:
            complaint = await complaints.find(self.store, media.number)
            return found if complaint and entry_shown(complaint) == media.seq else ()
        return found

    async def _reader(self, notice: Notice) -> tuple[int | str, str]:
        person = person_of(notice.to)
        if person is None:
            directory = self.phrasing.directory()
            chat = shared_chat(notice.to, directory)
            if chat is None:  # unlinked since it was queued
                raise NobodyThere
            if notice.to.audience is Audience.CHANNEL or isinstance(chat, str):
                return chat, self.language
            if notice.purpose == HELLO and is_linked(chat, directory):
                raise NobodyThere  # who was to link it
            return chat, self._spoken(directory.language_of(chat))
        address = await people.address(self.store, person)
        if address is None:
            raise NobodyThere
        identity, language = address
        return identity.telegram_id, self._spoken(language)

    def _spoken(self, chosen: str | None) -> str:
        """What they chose, unless the operator has taken that language away since."""
        if chosen is not None and self.phrasing.locales.speaks(chosen):
            return chosen
        return self.language

    async def _edited(self, notice: Notice) -> int | None:
        """The message that holds the notice's slot, if it can be edited."""
        if notice.keyboard is not None:
            return None  # a message with a keyboard must be a new one
        return await self._holder_of(notice.slot or notice.retires, notice)

    async def _holder_of(self, slot: str, notice: Notice) -> int | None:
        """The message that holds a slot in the notice's chat."""
        if not slot:
            return None
        chat = chat_key(notice.to, self.phrasing.directory())
        return await messages.slot_message(self.store, chat, slot) if chat else None


def _follows(notice: Notice) -> bool:
    """Whether it goes where the message that it answers stands, whichever topic that is."""
    return notice.reply_to is not None and notice.topic is None
