"""Draws the numbers of some weeks as one picture that can be read on a phone.

A pure function from numbers and words to PNG; the text below says the same. Import it only to draw:
matplotlib takes half a second and 40 MB.
"""

import io
import textwrap
from collections.abc import Sequence
from functools import lru_cache
from threading import Lock

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from bot.sending.chart_words import Chart, Headline
from domain.statistics import Week

DPI = 100
WIDTH, HEIGHT = 10.24, 12.8  # inches: 1024 to 1280 pixels; Telegram makes larger ones smaller
INK, PALE, PAPER = "#1f2933", "#66737f", "#ffffff"
BLUE, ORANGE = "#2b6cb0", "#dd8f1f"  # told apart by anybody, and in a copy without colours
ENDS = ("#2f855a", "#a0aec0", "#e0b15e", "#4a5568")  # confirmed, unconfirmed, unasked, otherwise
REMEMBERED = 16  # pictures, of about 100 kB: what one asks for is soon asked for again
LINE = 34  # characters of a title
DRAWING = Lock()  # matplotlib's caches are not made for several threads


@lru_cache(REMEMBERED)
def draw(chart: Chart) -> bytes:
    """The picture as PNG; takes a few tenths of a second, so not in the event loop."""
    with DRAWING:
        figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI, facecolor=PAPER)
        _head(figure, chart)
        _headlines(figure, chart.headlines)
        _flow(figure.add_axes((0.115, 0.445, 0.835, 0.165)), chart)
        _backlog(figure.add_axes((0.115, 0.235, 0.835, 0.125)), chart)
        if chart.endings:
            _endings(figure.add_axes((0.05, 0.095, 0.90, 0.04)), chart)
        saved = io.BytesIO()
        figure.savefig(saved, format="png", dpi=DPI)
    return saved.getvalue()


def _head(figure: Figure, chart: Chart) -> None:
    lines = textwrap.wrap(chart.title, LINE, max_lines=2, placeholder=" …")
    top = 0.967 - 0.034 * len(lines)
    title = "\n".join(lines)
    figure.text(0.05, 0.972, title, size=27, weight="bold", color=INK, va="top", linespacing=1.1)
    figure.text(0.05, top, chart.period, size=20, color=PALE, va="top")


def _headlines(figure: Figure, headlines: tuple[Headline, ...]) -> None:
    """Two beside each other, so that there is room for their words."""
    for nth, each in enumerate(headlines):
        left, top = 0.05 + nth % 2 * 0.47, 0.852 - nth // 2 * 0.103
        figure.text(left, top, each.what, size=20, color=PALE, va="center")
        figure.text(left, top - 0.036, each.says, size=29, weight="bold", color=INK, va="center")
        figure.text(left, top - 0.067, each.more, size=19, color=PALE, va="center")


def _flow(axes: Axes, chart: Chart) -> None:
    places = range(len(chart.weeks))
    sides = (
        (-0.21, [week.received for week in chart.weeks], BLUE, chart.received),
        (0.21, [week.ended for week in chart.weeks], ORANGE, chart.ended),
    )
    for aside, heights, colour, label in sides:
        axes.bar([at + aside for at in places], heights, 0.4, color=colour, label=label)
    axes.legend(loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=2, fontsize=19, frameon=False)
    _in_weeks(axes, chart.flow, chart.weeks)


def _backlog(axes: Axes, chart: Chart) -> None:
    places, heights = range(len(chart.weeks)), [week.open for week in chart.weeks]
    axes.fill_between(places, heights, color=BLUE, alpha=0.15, linewidth=0)
    axes.plot(places, heights, color=BLUE, linewidth=3.5)
    axes.plot(places[-1:], heights[-1:], "o", color=BLUE, markersize=11, clip_on=False)
    axes.annotate(
        str(heights[-1]),
        (places[-1], heights[-1]),
        xytext=(0, 12),
        textcoords="offset points",
        ha="center",
        size=18,
        weight="bold",
        color=BLUE,
    )
    _in_weeks(axes, chart.backlog, chart.weeks)


def _in_weeks(axes: Axes, title: str, weeks: Sequence[Week]) -> None:
    axes.text(-0.078, 1.12, title, size=21, weight="bold", color=INK, transform=axes.transAxes)
    axes.set_xlim(-0.6, len(weeks) - 0.4)
    axes.set_ylim(0, max(1.0, axes.get_ylim()[1] * 1.15))
    ticks = range(len(weeks) - 1, -1, -2)
    labels = [f"{weeks[at].monday.day}/{weeks[at].monday.month}" for at in ticks]
    axes.set_xticks(list(ticks), labels)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.tick_params(labelsize=19, colors=PALE, length=0)
    axes.grid(axis="y", color="#e4e7eb", linewidth=1.2)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)


def _endings(axes: Axes, chart: Chart) -> None:
    axes.set_title(chart.endings, loc="left", size=21, weight="bold", color=INK, pad=12)
    axes.set_title(chart.contested, loc="right", size=19, color=PALE, pad=12)
    left = 0
    for share, colour in zip(chart.shares, ENDS, strict=True):
        label = f"{share.says}: {share.count}"
        axes.barh(0, share.count, left=left, color=colour, label=label)
        left += share.count
    axes.set_xlim(0, max(left, 1))
    axes.legend(
        loc="upper left",
        bbox_to_anchor=(-0.01, -0.05),
        ncols=2,
        fontsize=19,
        frameon=False,
        handlelength=1.0,
        columnspacing=1.3,
    )
    axes.set_axis_off()
