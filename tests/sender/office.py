"""A post office: a store, the playground's Telegram, and a sender between them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.client.telegram import TelegramAPIServer

from bot.sender import Sender
from bot.sending.phrasing import Phrasing
from bot.sending.wire import Wire
from domain.areas import Areas
from domain.deadlines import Terms
from domain.directory import Agency, AgencyId, Directory
from domain.notices import Notice, Priority, Reader, Said, agency, citizen
from domain.workdays import Calendar
from locales.loader import Locales
from playground.clock import TownClock
from playground.telegram import Chat, Message, Telegram, User
from storage import outbox
from storage.outbox import Enqueue
from storage.people import Identity, SavePerson
from storage.store import Store
from storage.writer import Change, Topic, Write

MORNING = datetime(2026, 11, 17, 2, tzinfo=UTC)
RATE = 40.0  # seconds of the town in one of ours
CALENDAR = Calendar(zone=ZoneInfo("Asia/Jakarta"), is_holiday=lambda day: False)
DPU = AgencyId("dpu")
WORDS = """
say = { $text }
bold = <b>{ $text }</b>
broken = <b>{ $text }
button-open = Buka
button-share-location = Bagikan lokasi
citizen-while-away = Selama Anda pergi: { $count } laporan, { $numbers }
agency-fate-delivered = { $number } sudah sampai
agency-fate-waiting = { $number } menunggu
agency-fate-blocked = { $number } tidak sampai
desk-instead-of-group = Untuk { $agency }
admin-group-unreachable = { $agency } tidak terjangkau
admin-desk-unreachable = Meja triase tidak terjangkau
admin-group-back = { $agency } terjangkau lagi
admin-group-moved = { $agency } pindah
group-back = Saya kembali
admin-notice-failed = Pesan { $outbox } gagal: { $why }
fact-files-withheld = { $count } berkas ditahan
fact-words-erased = (dihapus)
"""


def said(text: str, message: str = "say") -> tuple[Said, ...]:
    return (Said(message, {"text": text}),)


@dataclass(kw_only=True)
class Post:
    """What the tests of the sender have in hand."""

    store: Store
    clock: TownClock
    telegram: Telegram
    url: str
    locales: Locales
    directory: Directory = field(
        default_factory=lambda: Directory(
            agencies={DPU: Agency(id=DPU, name={"id": "Dinas PU"})}, categories={}
        )
    )
    sender: Sender | None = None  # None: closed
    _running: asyncio.Task[None] | None = None
    _wire: Wire | None = None
    _count: int = 0

    def __post_init__(self) -> None:
        self.bot = self.telegram.create_bot("Kanal Aduan", "kanal_bot")
        self.owner = self.telegram.create_user("Wali")
        self.terms = Terms(calendar=CALENDAR)
        self.store.writer.on_commit(self._heard)

    def opens(self) -> None:
        """From now on what is in the outbox is sent."""
        server = TelegramAPIServer.from_base(self.url)
        self._wire = Wire(server, self.bot.token)
        phrasing = Phrasing(
            store=self.store,
            locales=self.locales,
            terms=self.terms,
            directory=lambda: self.directory,
            areas=Areas,
        )
        self.sender = Sender(
            store=self.store, wire=self._wire, phrasing=phrasing, clock=self.clock, language="id"
        )
        self._running = asyncio.create_task(self.sender.run())

    async def closes(self) -> None:
        if self.sender and self._running and self._wire:
            await self.sender.stop()
            await self._running
            await self._wire.close()
        self.sender = None

    async def citizen(self, name: str) -> tuple[Reader, Chat, User]:
        """Somebody who has started the bot, and whom we know."""
        user = self.telegram.create_user(name)
        self.telegram.start(user)
        person = self.store.seal.person_id(user.id)
        known = Identity(telegram_id=user.id, name=name, username=None)
        await self.keep(SavePerson(id=person, identity=known, language="id"))
        return citizen(person), self.telegram.private(user), user

    def group(
        self, agency_id: AgencyId | None = DPU, *, basic: bool = False
    ) -> tuple[Reader, Chat]:
        """The group of an agency, or of the triage desk; a basic one may yet move."""
        make = self.telegram.create_group if basic else self.telegram.create_supergroup
        chat = make("Grup", self.owner)
        self.telegram.add_bot(chat, self.bot, quietly=True)
        if agency_id is None:
            self.directory = replace(self.directory, triage_group=chat.id)
            return Reader.parse("desk"), chat
        self.link(agency_id, chat)
        return agency(agency_id), chat

    def link(self, agency_id: AgencyId, chat: Chat) -> None:
        """The agency sits in this chat from now on."""
        made = Agency(id=agency_id, name={"id": f"Dinas {agency_id}"}, group=chat.id)
        self.directory = replace(
            self.directory, agencies={**self.directory.agencies, agency_id: made}
        )

    async def keep(self, *writes: Write) -> None:
        await self.store.keep(Change(writes))

    async def tell(self, to: Reader, text: str = "Halo", **how: Any) -> Notice:
        """Queue a notice that says this."""
        notice = self.notice(to, text, **how)
        await self.send(notice)
        return notice

    async def send(self, *notices: Notice) -> None:
        """Queue notices, all at once."""
        now = self.clock.now()
        await self.keep(*(Enqueue(notice, now) for notice in notices))

    def notice(self, to: Reader, text: str = "Halo", message: str = "say", **how: Any) -> Notice:
        self._count += 1
        fields = {"key": f"k{self._count}", "priority": Priority.NEWS, **how}
        return Notice(to=to, says=said(text, message), **fields)

    async def all_sent(self, timeout: float = 60.0) -> None:
        """Wait until nothing is left in the outbox."""
        await self.until(lambda: outbox.waiting(self.store), 0, timeout)

    async def until(self, ask: Callable[[], Any], expected: object, timeout: float = 60.0) -> None:
        async with asyncio.timeout(timeout):
            while await ask() != expected:  # noqa: ASYNC110  # databases tell nobody
                await asyncio.sleep(0.01)

    def read(self, chat: Chat) -> list[str]:
        """What stands in a chat, from the bot."""
        return [message.text for message in self.messages(chat)]

    def messages(self, chat: Chat) -> list[Message]:
        return [message for message in self.telegram.history(chat) if message.bot]

    def _heard(self, topics: frozenset[Topic]) -> None:
        if self.sender and Topic.OUTBOX in topics:
            self.sender.wake()
