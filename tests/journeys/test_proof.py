"""Photos of what was done are compared before the citizen reads that it is done."""

from datetime import timedelta
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from bot.looks import look_of
from bot.sending.before_after import BAND, WIDTH
from domain.complaint import Status
from domain.events import ProofDoubted, Resolved
from domain.looks import Look, alike
from domain.proof import Resemblance
from playground.people import MELATI
from playground.telegram.faults import trouble
from playground.town.living import LivingTown
from tests.looks.photos import copies, jpeg, street

pytestmark = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)

POTHOLE = "Jalan berlubang besar di depan pasar"
LAMP = "Lampu jalan mati di depan musala, gelap sekali"
RNG = np.random.default_rng(11)
HOLE, PATCH, LIGHT, OTHER = (street(RNG) for _ in range(4))
CROPPED = copies(RNG)["cropped"]


def look(beside: Image.Image, place: int) -> Look:
    """What one of two pictures side by side looks like; the words are above them."""
    top, middle = BAND * beside.width // WIDTH, beside.width // 2
    photo = beside.crop((place * middle, top, (place + 1) * middle, beside.height))
    return look_of(jpeg(photo)) or b""


async def resolved(town: LivingTown, number: str) -> Resolved:
    """The last time that an agency said it is done."""
    await town.settles()
    return [event for event in await town.history(number) if isinstance(event, Resolved)][-1]


async def test_the_citizens_own_photo_proves_nothing_unless_the_officer_insists(
    town: LivingTown,
) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    rina = town.officer("Rina", of="setda")
    number = await siti.reports(POTHOLE, at=MELATI, photo=jpeg(HOLE))
    await budi.resolves(number, "Sudah ditambal", photo=jpeg(CROPPED(HOLE)))
    asked = await budi.hears("Tampak sama dengan foto dari warga")
    await town.settles()
    assert await town.status_of(number) is Status.ROUTED
    assert not siti.heard("Sudah ditambal")

    await town.restarts()
    await budi.taps("claim-another")
    again = await budi.hears("Tulisan Anda yang tadi tetap dipakai")
    assert "Masih ada satu hal" in asked.text
    town.telegram.send_photo(budi.chat, budi.user, jpeg(PATCH), reply_to=again)
    claimed = await siti.hears("Sudah ditambal")
    assert claimed.media
    beside = Image.open(BytesIO(claimed.media.file.data)).convert("RGB")
    assert alike(look(beside, 0), look_of(jpeg(HOLE)) or b"")
    assert alike(look(beside, 1), look_of(jpeg(PATCH)) or b"")
    assert claimed.buttons, "the question is below its picture"
    assert (await resolved(town, number)).found == Resemblance()

    await siti.contests(number, "Lubangnya masih ada")
    assert not rina.heard("kembali membantah")
    await budi.resolves(number, "Sudah benar-benar ditambal", photo=jpeg(HOLE))
    await budi.hears("Belum ada yang dikirim ke warga")
    question, button = await budi.finds_on_card("", "claim-anyway")
    budi.press(question, button)
    await siti.hears("Sudah benar-benar ditambal")
    assert (await resolved(town, number)).found == Resemblance(citizens=True)
    press = town.telegram.press_data(budi.user, question, button["callback_data"])
    assert "sudah diputuskan" in (await press.answered(budi.patience)).text
    await budi.taps("history", number)
    await budi.hears("Dikirim meskipun fotonya tampak sama dengan foto dari warga")

    await siti.contests(number, "Itu foto saya sendiri")
    told = await rina.hears("warga kembali membantah Dinas Pekerjaan Umum")
    assert "Itu foto saya sendiri" in told.text


async def test_a_proof_is_not_used_twice_unseen(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    wati, dewi = town.citizen("Wati"), town.officer("Dewi", of="dlh")
    first = await siti.reports(POTHOLE, at=MELATI)
    second = await wati.reports(LAMP, at=MELATI)
    third = await town.citizen("Joko").reports("Sampah menumpuk di kali", at=MELATI)
    await budi.resolves(first, "Sudah ditambal", photo=jpeg(PATCH))
    await siti.hears("Sudah ditambal")

    await budi.resolves(second, "Sudah menyala", photo=jpeg(CROPPED(PATCH)))
    await budi.hears(f"Sudah menjadi bukti untuk {first}")
    await budi.taps("claim-drop")
    await town.settles()
    assert await town.status_of(second) is Status.ROUTED
    await budi.resolves(second, "Sudah menyala lagi", photo=jpeg(LIGHT))
    await wati.hears("Sudah menyala lagi")

    await dewi.resolves(third, "Sudah diangkut", photo=jpeg(PATCH))
    asked = await dewi.hears("Sudah menjadi bukti untuk laporan lain")
    assert first not in asked.text, "another agency's"
    await dewi.taps("claim-anyway")
    assert (await resolved(town, third)).found == Resemblance(elsewhere=True)


async def test_telegram_without_the_file_holds_nothing_up_and_history_says_so(
    town: LivingTown,
) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(POTHOLE, at=MELATI)
    town.telegram.faults.next(trouble(), method="getFile", times=100_000)
    await budi.resolves(number, "Sudah ditambal", photo=jpeg(OTHER))
    await siti.hears("Sudah ditambal")
    assert (await resolved(town, number)).found == Resemblance(unseen=1)
    await budi.taps("history", number)
    await budi.hears("1 foto tidak bisa dibandingkan")

    second = await siti.reports(LAMP, at=MELATI)
    await budi.resolves(second, "Sudah menyala", photo=jpeg(OTHER))
    await siti.hears("Sudah menyala")
    town.telegram.faults.stop()
    town.clock.move(timedelta(hours=2))
    told = await budi.hears("baru sekarang bisa kami bandingkan")
    assert second in told.text, "the first was compared with nothing"
    assert f"Sudah menjadi bukti untuk {number}" in told.text
    await town.settles()
    (doubted,) = [e for e in await town.history(second) if isinstance(e, ProofDoubted)]
    assert doubted.found == Resemblance(used=(number,))
    await budi.taps("history", second)
    await budi.hears("baru bisa dibandingkan sesudah dikirim")
