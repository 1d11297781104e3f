"""Pictures that we draw ourselves go along with the words."""

import io

from PIL import Image

from bot.sending.pictures import MODULE, link_code
from domain.pictures import LinkCode
from tests.sender.office import Post
from tests.sender.test_files import BUTTONS

LINK = "https://t.me/kanal_bot?start=join_KA-7KQ4M-X"


def test_a_link_code_is_sharp_and_has_the_margin_that_cameras_need() -> None:
    with Image.open(io.BytesIO(link_code(LINK))) as picture:
        across = picture.width // MODULE
        colours = [colour for _, colour in picture.convert("L").getcolors() or []]
        edges = [picture.getpixel((4 * MODULE + at, 4 * MODULE)) for at in range(7 * MODULE)]
        margin = picture.crop((0, 0, picture.width, 4 * MODULE)).getextrema()
    assert sorted(colours) == [0, 255]
    assert (across - 8 - 17) % 4 == 0, "the sides that a code can have"
    assert set(edges) == {0}, "the upper side of the corner by which it is found"
    assert margin == (255, 255)


def drawn_size() -> tuple[int, int]:
    with Image.open(io.BytesIO(link_code(LINK))) as picture:
        return picture.size


async def test_it_is_sent_with_the_words_as_its_caption(post: Post) -> None:
    desk, group = post.group()
    await post.tell(desk, "Ajak tetangga", picture=LinkCode(LINK), buttons=BUTTONS)
    await post.tell(desk, "Lanjut")
    await post.all_sent()
    sent, _ = post.messages(group)
    assert post.read(group) == ["Ajak tetangga", "Lanjut"]
    assert sent.media
    with Image.open(io.BytesIO(sent.media.file.data)) as arrived:  # as Telegram keeps photos
        assert arrived.size == drawn_size()
    assert sent.markup
