"""Numbers: what officers, admins, coordinators and citizens each see of them."""

import io

import pytest
from PIL import Image

from bot.sending.charts import DPI, HEIGHT, WIDTH  # and matplotlib with it, before anybody waits
from domain.invitations import ADMIN
from playground.people import MELATI
from playground.telegram import Message
from playground.town.living import LivingTown
from tests.journeys.test_groups import a_code

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
WEBHOOK_ONLY = [
    pytest.param(database, "webhook", id=f"{database}-webhook")
    for database in ("sqlite", "postgresql")
]
AS_DRAWN = (round(WIDTH * DPI), round(HEIGHT * DPI))
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), WEBHOOK_ONLY, indirect=True)


def drawn(message: Message) -> tuple[int, int]:
    """How large the picture is that came with the words."""
    assert message.media
    with Image.open(io.BytesIO(message.media.file.data)) as picture:
        return picture.size


async def test_everybody_sees_the_numbers_that_are_for_them(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    dewi, rina = town.officer("Dewi", of="dlh"), town.coordinator("Rina")
    numbers = [await siti.reports(f"{LAMP} {n}", at=MELATI) for n in range(3)]
    await town.set_language("en")
    await town.days(1)
    await budi.accepts(numbers[0])
    await town.days(2)
    await budi.resolves(numbers[0], "Sudah diganti")
    await siti.confirms(numbers[0])
    await siti.rates(numbers[0], 4)
    await siti.withdraws(numbers[1])

    siti.says("/statistik")
    public = await siti.hears("Masuk 3 laporan, ditutup 2")
    assert drawn(public) == AS_DRAWN
    assert "Kanal Aduan" in public.text
    assert "Masih terbuka: 1" in public.text
    assert "Angka dari kurang dari 5 laporan tidak kami tampilkan" in public.text
    assert "Jawaban pertama" not in public.text, "it could be one of very few"
    assert "Nilai dari pelapor" not in public.text
    await siti.taps("Per instansi")
    await siti.hears("Belum ada instansi yang menerima 5 laporan atau lebih")

    budi.says("/statistics@kanal_sukamaju_bot")
    own = await budi.hears("The last 12 weeks, up to Thursday, 19 November")
    assert drawn(own) == AS_DRAWN
    assert "First answer: within 1 day (1 report)" in own.text
    assert "Result: within 3 days (1 report)" in own.text
    assert "On time: 100% of 2 deadlines" in own.text
    assert "Closed: 1 confirmed by the reporter, 1 withdrawn." in own.text
    assert "Reporters rate it 4.0 of 5 on average (1 rating, still few)" in own.text
    assert not budi.finds("Each agency")
    dewi.says("/statistik@kanal_sukamaju_bot")
    await dewi.hears("0 reports received, 0 closed. Still open: 0")
    rina.says("/statistik@kanal_sukamaju_bot")
    await rina.hears("3 reports received, 2 closed")
    await rina.taps("Each agency")
    line = "3 received, 2 closed (1 confirmed), 1 still open, 100% on time, ⭐ 4.0 (1)"
    each = await rina.hears(line)
    assert "⭐ is what reporters gave on average" in each.text
    assert "Dinas Lingkungan" not in each.text, "nothing came to them"

    ani = town.citizen("Ani")
    ani.says(f"/admin {await a_code(town, ADMIN)}")
    await ani.hears("/simulasi")
    ani.says("/statistik")
    await ani.hears("Jawaban pertama: dalam 1 hari (1 laporan)")
    await ani.taps("Per instansi")
    await ani.hears("masuk 3, ditutup 2 (1 dibenarkan pelapor), masih terbuka 1, tepat waktu 100%")
