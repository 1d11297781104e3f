"""A day in Kota Sukamaju: what people report, what becomes of it, and whether all went well."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.complaint import Outcome, Status
from playground.audit import errors_in
from playground.clock import TownClock
from playground.people import MELATI, photo
from playground.process import in_a_process
from playground.telegram import Chat
from playground.town import sukamaju
from playground.town.living import LivingTown
from playground.transcript import Transcript

ZONE = ZoneInfo("Asia/Jakarta")
RATE = 20.0  # while people write; between the scenes the clock jumps
KENANGA = (-6.9101, 107.6092)
SATURDAY = 5

Scene = Callable[["Day"], Awaitable[None]]


class Day:
    """The people of the story and what they know of each other's complaints."""

    def __init__(self, town: LivingTown, transcript: Transcript) -> None:
        self.town = town
        self.transcript = transcript
        self.wrong: list[str] = []
        self.siti = town.citizen("Siti Rahma", username="sitirahma")
        self.agus = town.citizen("Agus Salim")
        self.wati = town.citizen("Wati")
        self.john = town.citizen("John Miller", language="en")
        self.maya = town.citizen("Maya Putri")
        self.budi = town.officer("Budi", of="dpu")
        self.dewi = town.officer("Dewi", of="dlh")
        self.rina = town.coordinator("Rina")

    async def scene(self, title: str, hour: int, minute: int = 0) -> None:
        """A new scene, at this time of the day."""
        await self.town.settles()
        now = self.town.clock.now().astimezone(ZONE)
        ahead = datetime.combine(now, time(hour, minute), ZONE) - now
        if ahead > timedelta():
            self.town.clock.move(ahead)
        self.transcript.title(title)

    async def expects(self, number: str, status: Status, outcome: Outcome | None = None) -> None:
        """Check how a story stands."""
        await self.town.settles()
        complaint = await self.town.complaint(number)
        if (complaint.status, complaint.outcome) != (status, outcome):
            self.wrong.append(f"{number} is {complaint.status}, {complaint.outcome}; not {status}")

    def expects_heard(self, who: str, heard: bool) -> None:
        """Check that somebody has heard of something."""
        if not heard:
            self.wrong.append(f"{who} did not hear what they should have")


async def morning(day: Day) -> None:
    """A pothole: asked, answered, contested, repaired and confirmed."""
    siti, budi = day.siti, day.budi
    await day.scene("Siti melaporkan lubang di jalan", 8)
    number = await siti.reports(
        "Jalan berlubang besar di depan pasar, sudah ada motor jatuh",
        at=MELATI,
        photo=photo("grey"),
    )
    await day.scene("Dinas PU bertanya, Siti menjawab", 8, 40)
    await budi.accepts(number)
    await budi.asks(number, "Di sisi utara atau selatan pasar?")
    await siti.answers(number, "Sisi utara, dekat halte")
    await day.scene("Dinas PU menyatakan selesai, Siti tidak setuju", 10, 30)
    await budi.resolves(number, "Sudah ditambal dengan aspal panas", photo=photo("black"))
    await siti.contests(number, "Baru separuh yang ditambal, sisi timur masih berlubang")
    await day.expects(number, Status.IN_PROGRESS)
    await day.scene("Diperbaiki lagi, dan Siti puas", 14)
    await budi.resolves(number, "Sisi timur sudah ditambal juga", photo=photo("black"))
    await siti.confirms(number)
    await day.expects(number, Status.CLOSED, Outcome.CONFIRMED)


async def wrong_desk(day: Day) -> None:
    """A heap of rubbish that turns out to be a drain: returned to triage and routed anew."""
    agus, dewi, rina, budi = day.agus, day.dewi, day.rina, day.budi
    await day.scene("Agus melaporkan sampah; ternyata soal saluran", 9)
    number = await agus.reports("Sampah menumpuk dan bau busuk di Jalan Kenanga", at=KENANGA)
    await dewi.returns(number, "Sampahnya dari saluran yang tersumbat, itu tugas Dinas PU")
    await rina.routes(number, to="dpu")
    await budi.accepts(number)
    await budi.tells(number, "Regu saluran kami datang besok pagi")
    await agus.hears("besok pagi")
    await day.expects(number, Status.IN_PROGRESS)


async def light_goes_out_again(day: Day) -> None:
    """A street light: confirmed, and opened again in the evening."""
    wati, budi = day.wati, day.budi
    await day.scene("Wati: lampu jalan menyala, lalu mati lagi", 11)
    number = await wati.reports("Lampu jalan mati, gelap sekali di gang kami", at=KENANGA)
    await budi.resolves(number, "Lampu sudah diganti")
    await wati.confirms(number)
    await day.expects(number, Status.CLOSED, Outcome.CONFIRMED)
    await day.scene("Sore hari Wati membuka kembali laporannya", 18)
    await wati.reopens(number, "Baru sebentar menyala, sekarang mati lagi")
    await day.expects(number, Status.IN_PROGRESS)


async def changed_his_mind(day: Day) -> None:
    """John, in English, withdraws his complaint."""
    await day.scene("John complains in English, and withdraws", 12)
    number = await day.john.reports("Cars parked on the pavement all day", at=MELATI)
    await day.john.withdraws(number)
    await day.expects(number, Status.CLOSED, Outcome.WITHDRAWN)


async def blocked(day: Day) -> None:
    """Maya blocks the bot; the officer is told so, and she catches up when she is back."""
    maya, dewi, town = day.maya, day.dewi, day.town
    await day.scene("Maya memblokir bot, lalu kembali", 15)
    number = await maya.reports("Pohon tumbang menutup taman bermain", at=MELATI)
    await town.settles()
    town.telegram.block(maya.user)
    await dewi.accepts(number)
    await dewi.tells(number, "Tim kami ke sana sore ini")
    await town.settles()
    town.telegram.unblock(maya.user)
    maya.says("/laporan")
    await maya.hears(number, times=2)
    await day.expects(number, Status.IN_PROGRESS)


SCENES: tuple[Scene, ...] = (morning, wrong_desk, light_goes_out_again, changed_his_mind, blocked)


async def demo(folder: Path, *, seed: int, stay: Callable[[LivingTown], Awaitable[None]]) -> bool:
    """Play the day, then let `stay` say how long the town goes on; False if anything went wrong."""
    log = folder / "kanal.log"
    clock = TownClock(monday_morning(datetime.now(UTC)), rate=RATE)
    town = LivingTown(
        directory=sukamaju(), clock=clock, seed=seed, folder=folder, hire=in_a_process(log)
    )
    transcript = Transcript(clock, ZONE)
    town.telegram.watch.subscribe(transcript.hear)
    async with town:
        day = await play(town, transcript)
        clock.set_rate(1.0)
        verdict(day, log)
        await stay(town)
    return not day.wrong


async def play(town: LivingTown, transcript: Transcript) -> Day:
    """Let the day's stories happen."""

    def hear_press(who: str, chat: Chat, label: str) -> None:
        transcript.press(who, chat, label)

    town.on_press = hear_press
    day = Day(town, transcript)
    for scene in SCENES:
        await scene(day)
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
    """Eight o'clock on the last Monday: a day on which offices are open."""
    local = now.astimezone(ZONE)
    monday = local.date() - timedelta(days=local.weekday())
    return datetime.combine(monday, time(7, 59), ZONE).astimezone(UTC)
