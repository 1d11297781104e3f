"""The weekly report: what anybody may read in the public channel, once a week and not twice."""

from datetime import timedelta

import pytest

from bot.sending.charts import DPI, HEIGHT, WIDTH  # and matplotlib with it, before anybody waits
from playground.people import MELATI, Person
from playground.town.living import LivingTown
from tests.journeys.test_statistics import drawn

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
pytestmark = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)


async def a_channel(town: LivingTown) -> Person:
    """The town opens one; returns somebody who reads it."""
    town.open_channel()
    await town.restarts()
    town.patience = town.patience * 3  # drawing takes a while on a busy machine
    return town.follower("Ani")


async def test_a_week_is_told_once_with_picture_and_table(town: LivingTown) -> None:
    ani, siti, budi = await a_channel(town), town.citizen("Siti"), town.officer("Budi", of="dpu")
    await town.days(7)
    assert not ani.sees(), "nothing to tell of a week without reports"
    numbers = [await siti.reports(f"{LAMP} {n}", at=MELATI) for n in range(5)]
    await town.days(2)
    for number in numbers:
        await budi.accepts(number)
        await budi.resolves(number, "Sudah diganti")
        await siti.confirms(number)

    mayor = town.meet(town.mayor)
    mayor.says("/mingguan")
    await mayor.hears("Laporan mingguan berikutnya terbit Senin, 30 November")
    await mayor.hears("Siapa yang menepati batas waktu?")
    siti.says("/mingguan")
    await siti.hears("hanya untuk admin")
    assert not ani.sees()

    await town.days(5)
    week = await ani.hears("5 laporan ditutup dalam sepekan, 5 laporan baru masuk")
    assert drawn(week) == (round(WIDTH * DPI), round(HEIGHT * DPI))
    assert "Senin, 23 November – Minggu, 29 November" in week.text
    assert "5 di antaranya sudah dibenarkan pelapornya" in week.text
    assert "Hasil: semuanya dalam 2 hari (5 laporan)" in week.text
    assert [button["url"] for button in week.buttons] == ["https://t.me/kanal_sukamaju_bot"]
    table = await ani.hears("Siapa yang menepati batas waktu?")
    kept = "Dinas Pekerjaan Umum: 100% tepat waktu, masuk 5, ditutup 5 (5 dibenarkan pelapor)"
    assert f"{kept}, separuhnya selesai dalam 2" in table.text

    await town.restarts()
    await town.days(6)
    assert len(ani.sees()) == 2
    await siti.reports(LAMP, at=MELATI)
    await town.settles()
    await town.resident.stop()
    town.clock.move(timedelta(days=3))
    await town.resident.start()
    late = await ani.hears("Belum ada laporan yang ditutup dalam sepekan, 1 laporan baru")
    assert "30 November – Minggu, 6 Desember" in late.text
    assert "separuhnya" not in late.text, "it would be known whose it was"


async def test_admins_hear_when_it_cannot_appear(town: LivingTown) -> None:
    ani, siti, mayor = await a_channel(town), town.citizen("Siti"), town.meet(town.mayor)
    mayor.says("/mingguan")
    await mayor.hears("Minggu ini belum ada laporan")
    await siti.reports(LAMP, at=MELATI)
    assert town.channel
    town.telegram.demote(town.channel, town.bot.user)
    await mayor.hears("Bot tidak lagi boleh menulis di kanal umum")
    await town.settles()
    town.clock.move(timedelta(days=7))
    await mayor.hears("Laporan mingguan belum terbit")
    assert not ani.sees()
    town.telegram.promote(town.channel, town.bot.user, by=town.mayor)
    await mayor.hears("kini boleh menulis")
    await ani.hears("1 laporan baru masuk")
    assert len([m for m in mayor.sees() if "belum terbit" in m.text]) == 1
