"""A day in Kota Sukamaju: what people report, what becomes of it, and whether all went well."""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot.calendar import calendar_of
from bot.config import Settings
from domain.complaint import Outcome, Status
from playground.agenda import Agenda
from playground.audit import errors_in
from playground.clock import TownClock
from playground.people import KENANGA, MELATI, photo
from playground.process import in_a_process
from playground.town import ZONE, sukamaju
from playground.town.living import LivingTown
from playground.transcript import Transcript

RATE = 20.0  # while people write; between the scenes the clock jumps
OPENING = time(7, 30)

Story = Callable[["Day"], Coroutine[None, None, None]]


class Day:
    """The people of the day's stories, and what went wrong in them."""

    def __init__(self, town: LivingTown, transcript: Transcript) -> None:
        self.town = town
        self.transcript = transcript
        self.agenda = Agenda(town.clock, crowd=1)
        self.wrong: list[str] = []
        self._date = town.clock.now().astimezone(ZONE).date()
        self.budi = town.officer("Budi", of="dpu")
        self.dewi = town.officer("Dewi", of="dlh")
        self.rina = town.coordinator("Rina")

    async def at(self, hour: int, minute: int, title: str) -> None:
        """The story goes on at this time, under this title."""
        await self.town.settles()
        await self.agenda.until(datetime.combine(self._date, time(hour, minute), ZONE))
        self.transcript.title(title)

    async def ends(self, number: str, status: Status, outcome: Outcome | None = None) -> None:
        """Check how a story ended."""
        await self.town.settles()
        complaint = await self.town.complaint(number)
        if (complaint.status, complaint.outcome) != (status, outcome):
            self.wrong.append(f"{number} is {complaint.status} ({complaint.outcome}), not {status}")


async def pothole(day: Day) -> None:
    """Asked, answered, contested, repaired and confirmed."""
    siti, budi = day.town.citizen("Siti Rahma", username="sitirahma"), day.budi
    await day.at(8, 0, "Siti melaporkan lubang di jalan")
    number = await siti.reports(
        "Jalan berlubang besar di depan pasar, sudah ada motor jatuh", at=MELATI, photo=photo()
    )
    await day.at(8, 40, "Dinas Pekerjaan Umum bertanya, Siti menjawab")
    await budi.accepts(number)
    await day.town.settles()
    await budi.asks(number, "Di sisi utara atau selatan pasar?")
    await siti.answers(number, "Sisi utara, dekat halte")
    await day.at(10, 30, "Dinas Pekerjaan Umum menyatakan selesai, Siti tidak setuju")
    await budi.resolves(number, "Sudah ditambal dengan aspal panas", photo=photo("black"))
    await siti.contests(number, "Baru separuh yang ditambal, sisi timur masih berlubang")
    await day.at(14, 0, "Diperbaiki lagi, dan Siti puas")
    await budi.resolves(number, "Sisi timur sudah ditambal juga", photo=photo("black"))
    await siti.confirms(number)
    await siti.rates(number, 4, "Hasilnya rapi, hanya perlu dua kali")
    await day.ends(number, Status.CLOSED, Outcome.CONFIRMED)


async def rubbish(day: Day) -> None:
    """It turns out to be a drain: returned to triage and routed anew."""
    agus = day.town.citizen("Agus Salim")
    await day.at(9, 0, "Agus melaporkan sampah")
    number = await agus.reports("Sampah menumpuk dan bau busuk di Jalan Kenanga", at=KENANGA)
    await day.at(9, 40, "Ternyata soal saluran: bukan wewenang Dinas Lingkungan Hidup")
    await day.dewi.returns(number, "Dari saluran yang tersumbat, itu tugas Dinas Pekerjaan Umum")
    await day.rina.routes(number, to="dpu")
    await day.at(13, 10, "Dinas Pekerjaan Umum menangani, dan mengabari Agus")
    await day.budi.accepts(number)
    await day.budi.tells(number, "Regu saluran kami datang besok pagi")
    await agus.hears("besok pagi")
    await day.ends(number, Status.IN_PROGRESS)


async def street_light(day: Day) -> None:
    """Confirmed, and opened again in the evening."""
    wati = day.town.citizen("Wati")
    await day.at(11, 0, "Wati melaporkan lampu jalan")
    number = await wati.reports("Lampu jalan mati, gelap sekali di gang kami", at=KENANGA)
    await day.at(11, 50, "Lampu menyala lagi, Wati membenarkan")
    await day.budi.resolves(number, "Lampu sudah diganti")
    await wati.confirms(number)
    await day.at(18, 0, "Sore hari lampu mati lagi: Wati membuka kembali laporannya")
    await wati.reopens(number, "Baru sebentar menyala, sekarang mati lagi")
    await day.ends(number, Status.IN_PROGRESS)


async def parking(day: Day) -> None:
    """In English, and withdrawn."""
    john = day.town.citizen("John Miller", language="en")
    await day.at(12, 20, "John complains in English ...")
    number = await john.reports("Cars parked on the pavement all day", at=MELATI)
    await day.at(12, 50, "... and withdraws")
    await john.withdraws(number)
    await day.ends(number, Status.CLOSED, Outcome.WITHDRAWN)


async def fallen_tree(day: Day) -> None:
    """Maya blocks the bot; the officer is told so, and Maya catches up when she is back."""
    maya, telegram = day.town.citizen("Maya Putri"), day.town.telegram
    await day.at(15, 0, "Maya melaporkan pohon tumbang, lalu memblokir bot")
    number = await maya.reports("Pohon tumbang menutup taman bermain", at=MELATI)
    await day.town.settles()
    telegram.block(maya.user)
    await day.dewi.accepts(number)
    await day.dewi.tells(number, "Tim kami ke sana sore ini")
    await day.at(16, 30, "Maya kembali, dan mendapat kabar yang tertunda")
    telegram.unblock(maya.user)
    await maya.hears("Tim kami ke sana sore ini")
    await day.ends(number, Status.IN_PROGRESS)


STORIES: tuple[Story, ...] = (pothole, rubbish, street_light, parking, fallen_tree)


async def a_day(folder: Path, *, seed: int) -> bool:
    """Play the day; False if anything went wrong."""
    log = folder / "kanal.log"
    clock = TownClock(monday_morning(datetime.now(UTC)), rate=RATE)
    town = LivingTown(
        directory=sukamaju(), clock=clock, seed=seed, folder=folder, hire=in_a_process(log)
    )
    transcript = Transcript(clock, ZONE)
    town.telegram.watch.subscribe(transcript.hear)
    async with town:
        played = await play(town, transcript)
        verdict(played, log)
    return not played.wrong


async def play(town: LivingTown, transcript: Transcript) -> Day:
    """Let the day's stories happen, each in its own time."""
    town.on_press = transcript.press
    day = Day(town, transcript)
    await day.agenda.play(story(day) for story in STORIES)
    await town.settles()
    return day


def verdict(day: Day, log: Path) -> None:
    """Add what can be told only at the end, and print how the day went."""
    malformed = day.town.telegram.journal.malformed()
    day.wrong += [f"log: {line}" for line in errors_in(log)]
    day.wrong += [f"malformed call of {call.method}: {call.description}" for call in malformed]
    day.transcript.title("Hari ini berakhir")
    for fault in day.wrong:
        print(f"! {fault}")
    print("Every story ended as it should." if not day.wrong else "Something went wrong.")


def monday_morning(now: datetime) -> datetime:
    """Half past seven on the last Monday on which offices were open."""
    calendar = calendar_of(Settings.model_validate({"service": {"timezone": ZONE.key}}))
    today = calendar.day_of(now)
    monday = today - timedelta(days=today.weekday())
    while not calendar.is_workday(monday):
        monday -= timedelta(days=7)
    return datetime.combine(monday, OPENING, ZONE).astimezone(UTC)
