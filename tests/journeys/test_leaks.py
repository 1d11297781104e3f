"""What a citizen keeps to themselves stands nowhere in the clear: not where it is stored, not in
the log, not in a group. Words of a report may be read by officers, and stand in its own columns."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import Connection

from playground.citizen import Citizen
from playground.clock import TownClock
from playground.people import MELATI, photo
from playground.process import in_a_process
from playground.telegram import Chat, Message
from playground.telegram.model import Topic
from playground.town import sukamaju
from playground.town.living import LivingTown
from storage.tables import metadata
from tests.town import MORNING, RATE

ARTIST = 0x013B  # the camera's note of whose it is
PLANTED = 50


@dataclass(kw_only=True)
class Plants:
    """Strings that are found nowhere by chance, and where each may be found."""

    places: dict[str, str] = field(default_factory=dict)
    may_be_stored: set[str] = field(default_factory=set)
    may_be_shown: set[str] = field(default_factory=set)  # to officers

    def secret(self, place: str) -> str:
        """Something that may stand nowhere."""
        mark = f"zq{len(self.places):02d}qz"
        self.places[mark] = place
        return mark

    def word(self, place: str) -> str:
        """A part of a report: for officers, and for its own columns."""
        mark = self.secret(place)
        self.may_be_stored.add(mark)
        self.may_be_shown.add(mark)
        return mark

    def contact(self, place: str) -> str:
        """Who somebody is who lets officers see it: sealed all the same."""
        mark = self.secret(place)
        self.may_be_shown.add(mark)
        return mark

    def found_in(self, data: bytes, allowed: set[str]) -> list[str]:
        """The places whose plants stand in there and should not."""
        return [
            place
            for mark, place in self.places.items()
            if mark not in allowed
            and (mark.encode() in data or mark.encode().hex().encode() in data)
        ]

    def missing_in(self, data: bytes, expected: set[str]) -> list[str]:
        """The places whose plants should stand there: who looks for them must be able to find."""
        return [self.places[mark] for mark in expected if mark.encode() not in data]


@pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
async def test_what_citizens_keep_to_themselves_is_nowhere(
    migrated_url: str, webhook_port: int | None, tmp_path: Path
) -> None:
    log = tmp_path / "kanal.log"
    plants = Plants()
    async with LivingTown(
        directory=sukamaju(),
        clock=TownClock(MORNING, rate=RATE),
        folder=tmp_path,
        hire=in_a_process(log),
        database=migrated_url,
        migrated=True,
        webhook_port=webhook_port,
    ) as town:
        users = [(await life(town, plants)).user for life in LIVES]
        await town.settles()
        assert len(plants.places) + len(users) >= PLANTED
        stored = _files(tmp_path)
        stored["tables"] = await town.store.read(_everything)
        shown = b"".join(_shown(town))
    for name, data in (*stored.items(), *_files(tmp_path).items()):
        allowed = set() if name.startswith("kanal.log") else plants.may_be_stored
        assert plants.found_in(data, allowed) == [], name
        assert [user.name for user in users if _holds_id(data, user.id)] == [], name
    assert plants.found_in(shown, plants.may_be_shown) == []
    assert plants.missing_in(shown, plants.may_be_shown) == []
    assert plants.missing_in(stored["tables"], plants.may_be_stored) == []
    assert [user.name for user in users if str(user.id).encode() in shown] == []


async def _reported_everything(town: LivingTown, plants: Plants) -> Citizen:
    """Words, a place, a picture, an answer and a disagreement."""
    who, budi = _named(town, plants, "a reporter"), town.officer("Budi", of="dpu")
    title, address = plants.word("venue title"), plants.word("venue address")
    town.telegram.send_venue(who.chat, who.user, *MELATI, title, address)
    number = await who.reports(f"Lampu jalan mati {plants.word('description')}")
    news = await who.hears(number)
    town.telegram.send_document(
        who.chat,
        who.user,
        _photo_by(plants.secret("EXIF of a picture")),
        f"{plants.secret('file name of a picture')}.jpg",
        "image/jpeg",
        plants.word("caption of evidence"),
        reply_to=news,
    )
    await who.adds(number, plants.word("words added"))
    await budi.asks(number, "Di gang nomor berapa?")
    await who.answers(number, plants.word("answer"))
    await budi.resolves(number, "Sudah diganti")
    await who.contests(number, plants.word("reason to contest"))
    return who


async def _reported_a_photo(town: LivingTown, plants: Plants) -> Citizen:
    """A caption, and a change of mind."""
    who = _named(town, plants, "a photographer")
    caption = f"Jalan berlubang di sini {plants.word('caption')}"
    number = await who.reports(caption, photo=photo(), at=MELATI)
    await who.withdraws(number)
    return who


async def _told_of_an_official(town: LivingTown, plants: Plants) -> Citizen:
    """A category that asks a question, and is confidential."""
    who = _named(town, plants, "a witness")
    await who.reports(
        f"Ada pungli di loket {plants.word('sensitive description')}",
        answer=plants.word("answer to a question of the category"),
        at=MELATI,
    )
    return who


async def _shared_their_name(town: LivingTown, plants: Plants) -> Citizen:
    """The agency may know who they are; nobody else."""
    who = _named(town, plants, "one who shares", shares=True)
    who.says(f"Lampu jalan mati lagi {plants.word('description of one who shares')}")
    card, _ = await who.waits_for(lambda: who.finds("drop"), what="a card")
    draft = card.buttons[-1]["callback_data"].split(":")[1]
    town.telegram.press_data(who.user, card, f"edit:{draft}:sharing")
    await who.taps("set", "sharing:shared")
    await who.reports(plants.word("more words"), at=MELATI)
    return who


async def _hesitated(town: LivingTown, plants: Plants) -> Citizen:
    """All sorts of things in a draft that is never sent."""
    who = _named(town, plants, "one who hesitates")
    first = who.says(f"Saluran mampet {plants.secret('draft')}")[0]
    await who.hears("Saluran mampet")
    who.says(plants.secret("place of a draft"))
    album = town.telegram.new_album()
    for place in ("first", "second"):
        caption = plants.secret(f"{place} caption of an album")
        town.telegram.send_photo(who.chat, who.user, photo(), caption, album=album)
    name = f"{plants.secret('file name of a draft')}.pdf"
    town.telegram.send_document(who.chat, who.user, b"%PDF-1.4", name, "application/pdf")
    await who.is_received()
    town.telegram.edit(first, f"Saluran mampet {plants.secret('edited draft')}")
    return who


async def _sent_what_we_do_not_keep(town: LivingTown, plants: Plants) -> Citizen:
    """Commands, a contact, presses that nobody offered."""
    who = _named(town, plants, "one who plays")
    who.says(f"/start {plants.secret('payload')}")
    who.says(f"/{plants.secret('command')} {plants.secret('words after a command')}")
    town.telegram.send_contact(
        who.chat, who.user, plants.secret("phone"), plants.secret("name of a contact")
    )
    hello = await who.waits_for(lambda: who.sees() or None, what="a hello")
    town.telegram.press_data(who.user, hello[0], f"own:{plants.secret('forged press')}")
    town.telegram.press_data(who.user, hello[0], plants.secret("unknown press"))
    who.user.language_code = plants.secret("language")
    await who.is_received()
    return who


async def _passed_on_what_another_wrote(town: LivingTown, plants: Plants) -> Citizen:
    """The author had a draft of their own."""
    who, other = _named(town, plants, "one who forwards"), _named(town, plants, "the author")
    said = town.telegram.send_text(other.chat, other.user, plants.secret("forwarded words"))
    town.telegram.forward(who.chat, who.user, said, hidden=True)
    return other


async def _could_not_be_understood(town: LivingTown, plants: Plants) -> Citizen:
    """Put aside, for somebody to look at."""
    who = _named(town, plants, "one whom nobody understands")
    town.telegram.send_poison(who.chat, who.user)
    return who


async def _came_and_went(town: LivingTown, plants: Plants) -> Citizen:
    """Blocked the bot after a hello."""
    who = _named(town, plants, "one who leaves")
    who.says("/start")
    await who.is_received()
    town.telegram.block(who.user)
    return who


async def _talked_with_colleagues(town: LivingTown, plants: Plants) -> Citizen:
    """In a plain group and in a forum, where the bot may read everything: none of it is for it."""
    who, other = _named(town, plants, "one who talks"), town.citizen("Rekan")
    siti, telegram = town.citizen("Siti"), town.telegram
    plain, forum = town.groups["dishub"], telegram.turn_on_topics(town.groups["dpu"])
    for group in (plain, forum):
        telegram.join(group, who.user, quietly=True)
        telegram.join(group, other.user, quietly=True)
        telegram.promote(group, town.bot.user, quietly=True)
    number = await siti.reports("Lampu jalan mati di depan musala", at=MELATI)

    def look() -> Topic | None:
        return next((it for it in forum.topics.values() if number in it.name), None)

    of_number = await siti.waits_for(look, what="a topic")
    of_people = telegram.create_topic(forum, "Arisan", by=who.user)
    for group, topic in ((plain, None), (forum, None), (forum, of_number), (forum, of_people)):
        where = f"{group.title} / {topic.name if topic else 'all'}"
        said = telegram.send_text(group, who.user, plants.secret(f"talk in {where}"), topic=topic)
        answer = plants.contact(f"a reply among people in {where}")
        telegram.send_text(group, other.user, answer, reply_to=said)
        for caption in ("first", "second"):
            words = plants.contact(f"{caption} caption in {where}")
            telegram.send_photo(group, who.user, photo(), words, album=where, reply_to=said)
        telegram.edit(said, plants.contact(f"an edit in {where}"))
    await siti.is_received()
    return who


LIVES = (
    _reported_everything,
    _reported_a_photo,
    _told_of_an_official,
    _shared_their_name,
    _hesitated,
    _sent_what_we_do_not_keep,
    _passed_on_what_another_wrote,
    _could_not_be_understood,
    _came_and_went,
    _talked_with_colleagues,
)


def _named(town: LivingTown, plants: Plants, who: str, *, shares: bool = False) -> Citizen:
    plant = plants.contact if shares else plants.secret
    name = f"{plant(f'first name of {who}')} {plant(f'last name of {who}')}"
    return town.citizen(name, username=plant(f"username of {who}"))


def _photo_by(artist: str) -> bytes:
    exif = Image.Exif()
    exif[ARTIST] = artist
    out = BytesIO()
    Image.new("RGB", (64, 48), "grey").save(out, "JPEG", exif=exif)
    return out.getvalue()


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def _everything(on: Connection) -> bytes:
    """Every row of every table, as text."""
    rows = (row for table in metadata.sorted_tables for row in on.execute(table.select()))
    return "\n".join(str(tuple(row)) for row in rows).encode("utf-8", "surrogatepass")


def _shown(town: LivingTown) -> Iterator[bytes]:
    """All that can be seen in the groups, and all that was sent there."""
    groups: list[Chat] = [town.desk, *town.groups.values()]
    for message in (each for group in groups for each in group.messages.values()):
        seen = [message.text, message.content, message.markup, message.words]
        yield json.dumps(seen, default=_itself).encode()
        for file in message.media.files if message.media else ():
            yield file.name.encode() + file.data
    for call in town.telegram.journal:
        if call.chat is not None and call.chat < 0:
            yield json.dumps(call.params).encode()


def _itself(message: Message) -> int:
    """One that is pinned stands in its chat, too."""
    return message.id


def _holds_id(data: bytes, number: int) -> bool:
    """Whether it stands there as text, or as SQLite stores a number."""
    size = 4 if number < 2**31 else 6
    return str(number).encode() in data or number.to_bytes(size, "big") in data
