"""Before and after in the public channel: only where the reporter agreed, and only for so long."""

from datetime import timedelta
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from bot.looks import look_of
from bot.sending.before_after import BAND, WIDTH
from bot.sending.charts import DPI  # and matplotlib with it, before anybody waits
from domain.events import Agreed
from domain.looks import alike
from playground.citizen import Citizen
from playground.officer import Officer
from playground.people import MELATI
from playground.telegram import Message
from playground.town.living import LivingTown
from tests.journeys.test_weekly import a_channel
from tests.looks.photos import jpeg, street
from tests.town import CROSSWISE

LAMP = "Lampu jalan mati di depan musala"
RNG = np.random.default_rng(12)
BEFORE, AFTER, OTHER, THIRD = (jpeg(street(RNG)) for _ in range(4))
ASKED = "Boleh foto sebelum dan sesudah"
GONE = "Cerita ini sudah ditarik"
POLLING = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)

assert DPI


async def done(citizen: Citizen, officer: Officer, words: str, before: bytes, after: bytes) -> str:
    """Reported with a photo, done with a photo, and confirmed."""
    number = await citizen.reports(words, at=MELATI, photo=before)
    await officer.resolves(number, "Sudah diganti", photo=after, insists=True)
    await citizen.confirms(number)
    return number


def picture(post: Message) -> Image.Image:
    assert post.media
    return Image.open(BytesIO(post.media.file.data)).convert("RGB")


@CROSSWISE
async def test_who_agrees_is_shown_until_they_take_it_back(town: LivingTown) -> None:
    ani, budi = await a_channel(town), town.officer("Budi", of="dpu")
    siti, wati, joko = (town.citizen(name) for name in ("Siti", "Wati", "Joko"))
    number = await done(siti, budi, LAMP, BEFORE, AFTER)
    asked = await siti.hears(ASKED)
    assert asked.words == ["Ya, boleh", "Tidak"]
    assert "@kota_sukamaju" in asked.text
    assert "Lampu jalan mati di Kelurahan Melati" in asked.text
    assert "bukan pula tulisan Anda" in asked.text
    siti.says("5")
    await siti.hears("Apa yang baik?")
    siti.says("Ya, boleh")
    await siti.hears("boleh tampil di laporan mingguan")
    assert asked.words == ["Tarik dari kanal"], "in the message that asked"

    refused = await done(wati, budi, f"{LAMP} barat", OTHER, THIRD)
    await wati.hears(ASKED)
    wati.says("tidak", reply_to=wati.sees()[-1])
    await wati.hears("tidak kami tampilkan di kanal")
    bare = await joko.reports(f"{LAMP} timur", at=MELATI)
    await budi.resolves(bare, "Sudah diganti", photo=THIRD, insists=True)
    await joko.confirms(bare)
    await joko.hears("Seberapa puas Anda")

    mayor = town.meet(town.mayor)
    mayor.says("/mingguan")
    assert (
        picture(await mayor.hears("✅ Selesai: Lampu jalan mati di Kelurahan Melati")).width
        == WIDTH
    )
    assert not ani.sees()
    await town.days(7)
    post = await ani.hears("✅ Selesai: Lampu jalan mati di Kelurahan Melati")
    assert "Dikerjakan Dinas Pekerjaan Umum. Kata pelapornya memang selesai" in post.text
    assert LAMP not in post.text
    assert number not in post.text
    beside = picture(post)
    left = beside.crop((0, BAND, WIDTH // 2, beside.height))
    assert alike(look_of(jpeg(left)) or b"", look_of(BEFORE) or b"")
    assert not any("musala" in message.text for message in ani.sees())
    assert len([message for message in ani.sees() if "✅ Selesai" in message.text]) == 1
    assert not joko.heard(ASKED)

    await siti.taps("own", number)
    await siti.hears("Anda mengizinkan foto sebelum dan sesudah tampil")
    await siti.taps("Tarik dari kanal", number)
    await siti.hears("kami hapus dari kanal dan tidak tampil lagi")
    await ani.waits_for(lambda: GONE in post.text, what="that it is gone")
    assert picture(post).height < beside.height
    late = town.telegram.press_data(siti.user, asked, f"agree:{number}:yes:x")
    assert "tidak kami tampilkan lagi" in (await late.answered(siti.patience)).text
    await budi.taps("history", refused)
    await budi.hears("warga tidak mau foto sebelum dan sesudah tampil")
    await town.days(7)
    assert not ani.heard("✅ Selesai")
    said = [event.yes for event in await town.history(number) if isinstance(event, Agreed)]
    assert said == [True, False]


@POLLING
async def test_nothing_stays_of_whoever_hides_erases_or_opens_again(town: LivingTown) -> None:
    ani, budi = await a_channel(town), town.officer("Budi", of="dpu")
    siti, wati, joko = (town.citizen(name) for name in ("Siti", "Wati", "Joko"))
    number = await siti.reports(f"{LAMP} timur", at=MELATI, photo=BEFORE)
    await budi.presses("history", number)
    await budi.presses("publish", number)
    await budi.presses("publish-so", number)
    await siti.hears("bisa dibaca warga lain")
    await budi.resolves(number, "Sudah diganti", photo=AFTER)
    await siti.confirms(number)
    assert f"boleh dibaca umum: “{LAMP} timur”" in (await siti.hears(ASKED)).text
    await siti.taps("Ya, boleh")
    for citizen, photos in ((wati, (OTHER, THIRD)), (joko, (AFTER, OTHER))):
        number = await done(citizen, budi, f"{LAMP} {citizen.name}", *photos)
        await citizen.taps("Ya, boleh")
        await citizen.hears("boleh tampil di laporan mingguan")
    await joko.reopens(number, "Mati lagi")
    await joko.hears("dibuka kembali")
    await town.days(7)
    shown = [await ani.hears("✅ Selesai", times=2), ani.sees()[-1], ani.sees()[-2]]
    assert not any("Joko" in post.text for post in ani.sees())
    assert sum(f"“{LAMP} timur”" in post.text for post in shown[1:]) == 1

    await siti.presses("hide")
    await ani.hears(GONE)
    wati.says("/privasi")
    await wati.presses("erase")
    await wati.taps("Ya, hapus")
    await ani.hears(GONE, times=2)
    assert not ani.heard("✅ Selesai")
    assert not ani.heard(LAMP)


@POLLING
async def test_what_is_taken_back_while_it_waits_is_not_posted(town: LivingTown) -> None:
    ani, budi, siti = await a_channel(town), town.officer("Budi", of="dpu"), town.citizen("Siti")
    number = await done(siti, budi, LAMP, BEFORE, AFTER)
    await siti.taps("Ya, boleh")
    await siti.hears("boleh tampil di laporan mingguan")
    mayor = town.meet(town.mayor)
    mayor.says("/mingguan")
    await mayor.hears("✅ Selesai")
    assert town.channel
    town.telegram.demote(town.channel, town.bot.user)
    await mayor.hears("Bot tidak lagi boleh menulis di kanal umum")
    await town.settles()
    town.clock.move(timedelta(days=7))
    await mayor.hears("Laporan mingguan belum terbit")
    await siti.taps("Tarik dari kanal", number)
    await siti.hears("tidak kami tampilkan di kanal")
    town.telegram.promote(town.channel, town.bot.user, by=town.mayor)
    await ani.hears("ditutup dalam sepekan")
    await town.settles()
    assert not ani.heard("✅ Selesai")
    assert not ani.heard(GONE)
    await siti.taps("Ya, boleh", number)
    await siti.hears("boleh tampil di laporan mingguan")
    await town.days(7)
    post = await ani.hears("✅ Selesai")
    town.telegram.delete(post)
    await siti.taps("Tarik dari kanal", number)
    await siti.hears("kami hapus dari kanal")
    await town.settles()
    assert not ani.heard(GONE), "who deleted it wants no word there"
