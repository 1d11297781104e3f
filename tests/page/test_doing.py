"""What a person does in a chat, and what they see of it."""

import wave
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import expect

from tests.page.conftest import ON_A_PAGE, Arrive, Pictures
from tests.page.visitor import NUMBER, SOON, Visitor

pytestmark = ON_A_PAGE

OFFICE = "Dinas Pekerjaan Umum"
MOST = 10  # files in an album


def a_sound(folder: Path, name: str = "suara.wav", seconds: int = 1) -> Path:
    """Silence."""
    with wave.open(str(folder / name), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(16000 * seconds))
    return folder / name


def a_gif(folder: Path) -> Path:
    """A picture that moves."""
    Image.new("P", (50, 50)).save(
        folder / "gerak.gif", save_all=True, append_images=[Image.new("P", (50, 50), 3)]
    )
    return folder / "gerak.gif"


def a_file(folder: Path, name: str) -> Path:
    """A file that holds next to nothing."""
    (folder / name).write_bytes(b"hampir kosong")
    return folder / name


async def in_the_chat(visitor: Visitor, url: str, who: str = "Siti Rahma") -> None:
    """Open the page, and begin to talk with the bot."""
    await visitor.enters(url)
    await visitor.becomes(who)
    await visitor.opens("Kanal Aduan")
    await visitor.starts()
    await visitor.reads({"id": "/privasi", "en": "/privacy"}[visitor.language])


async def test_media_of_every_kind(
    arrive: Arrive, pictures: Pictures, url: str, tmp_path: Path
) -> None:
    sent = {
        "video": a_file(tmp_path, "film.mp4"),
        "audio": a_file(tmp_path, "lagu.mp3"),
        ".chat-photo img": a_gif(tmp_path),
        ".chat-paper": a_sound(tmp_path),
    }
    visitor = await arrive()
    await in_the_chat(visitor, url)
    for number, (look, file) in enumerate(sent.items()):
        await visitor.sends_files([file], f"Kiriman {number}")
        message = visitor.page.locator(".chat-own", has_text=f"Kiriman {number}")
        await expect(message.locator(look)).to_be_visible(timeout=SOON)

    await visitor.page.get_by_test_id("files").set_input_files(pictures(MOST + 1))
    await visitor.sees("toast", "10")
    await visitor.page.get_by_test_id("send").click()
    album = visitor.page.locator(".chat-own", has=visitor.page.locator(".chat-album"))
    await expect(album.locator("img")).to_have_count(MOST, timeout=SOON)
    await album.locator("img").first.click()
    viewer = await visitor.sees("viewer", "1/10")
    await visitor.page.keyboard.press("ArrowRight")
    await expect(viewer).to_contain_text("2/10")
    await visitor.page.keyboard.press("Escape")

    await visitor.shares_a_place()
    await expect(visitor.page.locator(".chat-own .chat-place")).to_be_visible()


async def test_what_plays_goes_on_when_its_message_is_changed(
    arrive: Arrive, url: str, tmp_path: Path
) -> None:
    visitor = await arrive()
    await in_the_chat(visitor, url)
    await visitor.sends_files([a_sound(tmp_path, "lagu.mp3", seconds=300)], "Bunyi pompa")
    message = visitor.page.locator(".chat-own", has_text="Bunyi pompa")
    sound = message.locator("audio")
    await sound.evaluate("(it) => it.play()")
    await visitor.does("Ubah", message)
    await visitor.writes("Bunyi pompa rusak")
    await expect(message).to_contain_text("diubah")
    await expect(sound).to_have_js_property("paused", False)
    await visitor.does("Ubah", message)
    await visitor.writes("")
    await expect(message).to_have_count(0)
    await expect(visitor.page.locator(".chat-own audio")).to_have_js_property("paused", False)


async def test_files_are_dropped_and_pasted(arrive: Arrive, url: str) -> None:
    carried = """(name) => {
        const data = new DataTransfer();
        data.items.add(new File(["isi"], name, { type: "application/pdf" }));
        return data;
    }"""
    pasted = f"""(input) => input.dispatchEvent(new ClipboardEvent("paste", {{
        clipboardData: ({carried})("tempelan.pdf"), bubbles: true, cancelable: true,
    }}))"""
    visitor = await arrive()
    await in_the_chat(visitor, url)
    data = await visitor.page.evaluate_handle(carried, "jatuhan.pdf")
    for event in ("dragenter", "drop"):
        await visitor.page.dispatch_event(".chat-feed", event, {"dataTransfer": data})
    await visitor.page.get_by_test_id("composer").evaluate(pasted)
    await visitor.writes("Dua surat")
    message = await visitor.reads("Dua surat")
    await expect(message).to_contain_text("jatuhan.pdf")
    await expect(message).to_contain_text("tempelan.pdf")


async def test_messages_are_changed_pinned_and_deleted(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.becomes("Ibu Wali Kota")
    await visitor.opens(OFFICE)
    composer = visitor.page.get_by_test_id("composer")
    await visitor.writes("Rapat jam delapan")
    message = await visitor.reads("Rapat jam delapan")
    await visitor.does("Ubah", message)
    await expect(composer).to_have_value("Rapat jam delapan")
    await visitor.writes("Rapat jam sembilan")
    message = await visitor.reads("diubah")
    await expect(message).to_contain_text("Rapat jam sembilan")
    await visitor.does("Sematkan", message)
    pinned = await visitor.sees("pinned", "Rapat jam sembilan")

    await visitor.becomes("Budi")
    await visitor.opens(OFFICE)
    await pinned.click()
    await visitor.answers(await visitor.reads("diubah"), "Siap, Bu")
    reply = await visitor.reads("Siap, Bu")
    await expect(reply).to_contain_text("Rapat jam sembilan")

    await visitor.becomes("Ibu Wali Kota")
    await visitor.opens(OFFICE)
    await visitor.does("Hapus", await visitor.reads("diubah"))
    await visitor.confirms("Hapus")
    await expect(pinned).to_be_hidden()
    await expect(visitor.page.locator(".chat-item", has_text="diubah")).to_have_count(0)
    await expect(visitor.page.locator(".people-here .badge")).to_have_count(0)


async def test_a_blocked_bot_waits_until_it_may_speak_again(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    number = await visitor.files("Lampu jalan mati, gelap sekali")
    await visitor.rules("Blokir bot")
    await expect(visitor.page.get_by_test_id("composer")).to_be_hidden()

    await visitor.becomes("Budi")
    await visitor.opens(OFFICE)
    await visitor.answers(await visitor.reads(number), "Regu kami datang sore ini")
    await visitor.taps(visitor.says("button-choice-send"))
    await visitor.reads("Tidak sampai")

    await visitor.becomes("Siti Rahma")
    await visitor.opens("Kanal Aduan")
    await visitor.page.get_by_test_id("chat-unblock").click()
    await visitor.reads("Regu kami datang sore ini")

    await visitor.becomes("Budi")
    await visitor.opens(OFFICE)
    await visitor.reads(visitor.says("agency-fate-delivered", number=number))


async def test_a_neighbour_follows_the_link_that_was_shared(arrive: Arrive, url: str) -> None:
    visitor = await arrive(language="id")
    await visitor.enters(url)
    number = await visitor.files("Lampu jalan mati di depan pasar, gelap sekali")
    await visitor.taps(visitor.says("button-open"))
    await visitor.taps(visitor.says("button-invite"))
    await visitor.reads("Ajak tetangga mendukung")
    await visitor.taps(visitor.says("button-pass-on"))
    choice = await visitor.sees("share")
    await choice.get_by_role("button", name="Agus Salim").click()
    await visitor.reads("Terganggu juga?")
    await visitor.taps(visitor.says("button-support"))
    await visitor.reads("Anda kini mendukung laporan ini")
    await visitor.reads(number)


async def test_a_question_opens_the_field_for_the_answer(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.files("Lampu jalan mati, gelap sekali")
    await visitor.becomes("Budi")
    await visitor.opens(OFFICE)
    await visitor.taps(visitor.says("button-ask"))
    await expect(visitor.page.locator(".chat-composer .chat-about")).to_be_visible(timeout=SOON)
    await visitor.writes("Di sebelah mana tepatnya?")
    await visitor.becomes("Siti Rahma")
    await visitor.opens("Kanal Aduan")
    await visitor.reads("Di sebelah mana tepatnya?")


@pytest.mark.parametrize(
    ("language", "who", "own"), [("id", "Siti Rahma", "/lapor"), ("en", "John Miller", "/report")]
)
async def test_the_menu_of_commands(
    language: str, who: str, own: str, arrive: Arrive, url: str
) -> None:
    visitor = await arrive(language=language)
    await in_the_chat(visitor, url, who)
    keyboard, composer = visitor.page.keyboard, visitor.page.get_by_test_id("composer")
    menu = visitor.page.get_by_role("listbox")
    await composer.press_sequentially("/")
    await expect(menu).to_contain_text(own)
    await keyboard.press("ArrowDown")
    await keyboard.press("Escape")
    await expect(menu).to_be_hidden()
    await composer.fill(own)
    await keyboard.press("Enter")
    await expect(visitor.page.locator(".chat-own", has_text=own)).to_be_visible()

    await visitor.becomes("Ibu Wali Kota")
    await visitor.opens(OFFICE)
    await visitor.page.locator(".chat-slash").click()
    await expect(menu).to_contain_text("/link")
    await expect(menu).not_to_contain_text("/privasi")


async def test_a_report_by_keyboard_alone(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    page, keyboard = visitor.page, visitor.page.keyboard

    async def tabs_to(testid: str) -> None:
        for _ in range(40):
            await keyboard.press("Tab")
            if await page.evaluate("document.activeElement.dataset.testid") == testid:
                return
        raise AssertionError(f"Tab never comes to {testid}")

    await page.goto(url)
    await visitor.sees("welcome")
    await tabs_to("welcome-skip")
    await keyboard.press("Enter")
    await tabs_to("chat-start")
    await keyboard.press("Enter")
    await visitor.reads("/privasi")
    await expect(page.get_by_test_id("composer")).to_be_focused()
    await keyboard.type("Lampu jalan mati di depan gang")
    await keyboard.press("Enter")
    await visitor.reads(visitor.says("intake-card-head"))
    await page.get_by_test_id("attach").focus()
    await keyboard.press("Enter")
    await keyboard.press("End")
    while await page.evaluate("document.activeElement.dataset.testid") != "place":
        await keyboard.press("ArrowUp")
    await keyboard.press("Enter")
    await visitor.sees("picker")
    await page.locator(".map-picker [tabindex='0']").first.focus()
    await keyboard.press("ArrowRight")
    await tabs_to("picker-ok")
    await keyboard.press("Enter")
    submit = page.get_by_role("button", name=visitor.says("button-submit"), exact=True)
    await submit.last.focus(timeout=SOON)
    await keyboard.press("Enter")
    receipt = await visitor.reads("✅")
    assert NUMBER.search(await receipt.inner_text())
