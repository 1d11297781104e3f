"""The picture of the numbers is drawn whatever they are, at a size that Telegram leaves as it is."""

import io
from datetime import date, timedelta

import pytest
from PIL import Image

from bot.sending.chart_words import Chart, Headline, Share
from bot.sending.charts import DPI, HEIGHT, WIDTH, draw
from domain.statistics import Week

MONDAY = date(2026, 8, 31)
PAPER = (255, 255, 255)
LEGEND = (0, round(HEIGHT * DPI * 0.86), round(WIDTH * DPI), round(HEIGHT * DPI))


def chart(*heights: int, endings: str = "Bagaimana laporan ditutup") -> Chart:
    weeks = tuple(
        Week(monday=MONDAY + nth * timedelta(days=7), received=each, ended=each // 2, open=each)
        for nth, each in enumerate(heights)
    )
    figure = Headline(what="Jawaban pertama", says="2 hari", more="90%: 5 hari")
    return Chart(
        title="Dinas Perumahan Rakyat dan Kawasan Permukiman serta Pertanahan Kota Sukamaju",
        period="12 minggu terakhir",
        headlines=(figure,) * 4,
        flow="Laporan per minggu",
        received="masuk",
        ended="ditutup",
        backlog="Masih terbuka",
        weeks=weeks,
        endings=endings,
        shares=tuple(Share(says=name, count=9) for name in "abcd") if endings else (),
        contested="“Belum selesai”: 3 kali",
    )


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(chart(*range(12)), id="as usual"),
        pytest.param(chart(*[0] * 12, endings=""), id="nothing yet"),
        pytest.param(chart(*[250_000] * 12), id="very many"),
        pytest.param(chart(3), id="one week"),
    ],
)
def test_it_is_drawn_whatever_the_numbers_are(shown: Chart) -> None:
    with Image.open(io.BytesIO(draw(shown))) as picture:
        assert picture.size == (round(WIDTH * DPI), round(HEIGHT * DPI))
        assert max(picture.size) <= 1280, "Telegram would make it smaller"
        colours = {colour for _, colour in picture.convert("RGB").crop(LEGEND).getcolors(999) or []}
    assert (colours == {PAPER}) == (not shown.endings)


def test_the_same_numbers_are_drawn_once() -> None:
    assert draw(chart(1, 2, 3)) is draw(chart(1, 2, 3))
