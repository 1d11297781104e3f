"""Groups: made and linked by the mayor, with topics, by somebody who hides; left and joined."""

from playwright.async_api import expect

from tests.page.conftest import ON_A_PAGE, Arrive
from tests.page.visitor import SOON

pytestmark = ON_A_PAGE

MAYOR = "Ibu Wali Kota"
GROUP = "Dishub Lapangan"
OFFICE = "Dinas Pekerjaan Umum"


async def test_a_group_is_made_linked_and_given_topics(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.becomes(MAYOR)
    await visitor.opens("Kanal Aduan")
    await visitor.starts()
    await visitor.reads("/privasi")
    await visitor.writes("/tautkan")
    await visitor.taps("Dinas Perhubungan")
    await visitor.taps(visitor.says("button-add-group"))
    asked = await visitor.sees("startgroup")
    await asked.get_by_role("button", name="Buat grup baru").click()
    await visitor.confirms("Buat dan tambahkan bot", GROUP)
    title = visitor.page.locator(".chat-title")
    await expect(title).to_have_text(GROUP, timeout=SOON)
    await visitor.reads("Grup ini kini menerima laporan")

    await visitor.rules("Nyalakan topik")
    await visitor.page.get_by_test_id("topic-new").click()
    await expect(title).to_have_text(GROUP)
    await visitor.confirms("Buat topik", "Lampu")
    await visitor.writes("Di topik ini saja")
    await visitor.reads("Di topik ini saja")
    await visitor.rules("Tutup topik ini")
    await visitor.reads("menutup topik ini")

    await visitor.page.locator(".chat-titles").click()
    await visitor.page.get_by_role("button", name="Tambahkan orang").click()
    await visitor.page.get_by_role("menuitem", name="Joko").click()
    await visitor.becomes("Joko")
    await visitor.opens(GROUP)
    await visitor.page.get_by_role("button", name="Lampu").first.click()
    await expect(visitor.page.get_by_test_id("composer")).to_be_hidden()
    await visitor.reads("Di topik ini saja")

    await visitor.rules("Keluar dari grup")
    await visitor.confirms("Keluar dari grup")
    await visitor.page.get_by_test_id("chat-join").click()
    await expect(visitor.page.get_by_test_id("chat-join")).to_be_hidden()


async def test_an_admin_who_hides(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    number = await visitor.files("Lampu jalan mati, gelap sekali")
    await visitor.becomes(MAYOR)
    await visitor.opens(OFFICE)
    await visitor.rules("Jadi admin anonim")
    await visitor.answers(await visitor.reads(number), "Sudah kami lihat")
    await visitor.reads("anonim")
    await visitor.taps(visitor.says("button-accept"))
    await visitor.sees("toast", number)

    await visitor.becomes("Budi")
    await visitor.opens(OFFICE)
    written = await visitor.reads("Sudah kami lihat")
    await expect(written).not_to_contain_text(MAYOR)
    await expect(visitor.page.locator(".chat-name", has_text=OFFICE).first).to_be_visible()


async def test_somebody_new_is_at_home_at_once(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.adds("Tuti", officer_of=OFFICE)
    await expect(visitor.page.locator(".people-chosen")).to_contain_text("Tuti")
    await expect(visitor.page.locator(".chat-title")).to_be_visible()
    await visitor.opens(OFFICE)
    await visitor.writes("Salam kenal")
    await visitor.reads("Salam kenal")
