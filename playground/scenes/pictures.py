"""The photos in the stories, drawn when they are first needed: the same ones every time."""

import math
import random
from functools import lru_cache

from PIL import Image, ImageChops, ImageFilter

from playground.scenes.drawing import (
    HEIGHT,
    SIZE,
    WIDTH,
    Canvas,
    Point,
    blob,
    box,
    grown,
    lighter,
    moved,
)

SKY = (70, 85, 150)  # how much of the little light at night is red, green and blue


@lru_cache
def pothole() -> bytes:
    """A deep hole in the asphalt, with water in it."""
    road = _road()
    hole = blob(random.Random(5), (960, 850), (520, 300), corners=26)
    road.fill(grown(hole, 1.09), (118, 112, 104), grain=40)  # the broken rim
    road.fill(hole, (58, 52, 46), grain=34)
    road.fill(moved(grown(hole, 0.86), 12, 26), (43, 38, 34), grain=22)
    water = blob(random.Random(9), (940, 916), (330, 165), corners=22)
    road.fill(water, (104, 98, 84), grain=6)
    road.fill(moved(grown(water, 0.55), -60, -36), (150, 152, 148), grain=5)
    chance = random.Random(3)
    for _ in range(150):  # loose stones
        at, size = (chance.gauss(960, 410), chance.gauss(850, 240)), chance.uniform(4, 17)
        shade = chance.randint(52, 146)
        stone = blob(chance, at, (size, size * 0.8), corners=7)
        road.fill(stone, (shade, shade - 4, shade - 10))
    return road.photo()


@lru_cache
def patched() -> bytes:
    """The same place with fresh asphalt."""
    road = _road()
    patch = [(360, 560), (1530, 520), (1600, 1150), (410, 1210)]
    road.fill(grown(patch, 1.03), (30, 30, 32), grain=10)
    road.fill(patch, (52, 52, 55), grain=26)
    return road.photo()


@lru_cache
def rubbish() -> bytes:
    """Bags and boxes heaped up at the roadside, down into the gutter."""
    street = Canvas((148, 142, 132), grain=20)
    pen = street.pen
    pen.rectangle((0, 0, WIDTH, 560), fill=(176, 156, 128))  # a wall ...
    for row in range(0, 560, 112):  # ... of bricks
        pen.line((0, row, WIDTH, row), fill=(150, 130, 104), width=6)
        for x in range(-(row // 112 % 2) * 110, WIDTH, 220):
            pen.line((x, row, x, row + 112), fill=(150, 130, 104), width=6)
    pen.rectangle((0, 1150, WIDTH, HEIGHT), fill=(64, 66, 58))  # the gutter
    pen.rectangle((0, 1130, WIDTH, 1160), fill=(190, 186, 176))
    chance = random.Random(11)
    bags = [(32, 34, 38), (46, 48, 54), (28, 62, 92), (196, 198, 196), (150, 40, 44), (58, 92, 62)]
    for number in range(34):
        at = (chance.gauss(1000, 330), 700 + number * 15 + chance.uniform(-60, 60))
        bag = blob(chance, at, (chance.uniform(110, 210), chance.uniform(90, 160)), corners=12)
        colour = chance.choice(bags)
        street.fill(moved(bag, 14, 22), (40, 38, 34), grain=4)
        street.fill(bag, colour, grain=10)
        street.fill(moved(grown(bag, 0.4), -30, -34), lighter(colour, 40), grain=6)
    for _ in range(7):
        at = (chance.uniform(380, 1600), chance.uniform(860, 1240))
        carton = box(240, 160, at, angle=chance.uniform(-1, 1))
        street.fill(carton, (178, 138, 88), grain=10)
        street.fill(grown(carton, 0.16), (206, 188, 150), grain=4)
    return street.photo()


@lru_cache
def dark_lamp() -> bytes:
    """A street at night whose lamp is out."""
    night = _night(metal=(58, 60, 68))
    night.speckle(16)
    return night.photo()


@lru_cache
def lit_lamp() -> bytes:
    """The same street with light."""
    night = _night(metal=(92, 94, 100))
    x, y = 930, 282
    glow = Canvas()
    pen = glow.pen
    pen.polygon([(x - 50, y), (x + 50, y), (x + 620, 1330), (x - 640, 1330)], fill=(96, 78, 40))
    pen.ellipse((x - 640, 1180, x + 620, 1460), fill=(150, 124, 70))
    pen.ellipse((x - 180, y - 150, x + 180, y + 170), fill=(120, 104, 64))
    glow.image = glow.image.filter(ImageFilter.GaussianBlur(60))
    glow.pen.ellipse((x - 64, y - 20, x + 60, y + 26), fill=(255, 240, 190))
    night.image = ImageChops.add(night.image, glow.image.filter(ImageFilter.GaussianBlur(6)))
    return night.photo()


@lru_cache
def branch() -> bytes:
    """A broken branch that lies across the pavement."""
    pavement = Canvas((170, 164, 154), grain=14)
    for x in range(-200, WIDTH, 250):  # the stones
        pavement.pen.line((x, 0, x + 160, HEIGHT), fill=(140, 134, 124), width=8)
    for y in range(0, HEIGHT, 190):
        pavement.pen.line((0, y, WIDTH, y), fill=(140, 134, 124), width=8)
    pavement.fill([(0, 0), (WIDTH, 0), (WIDTH, 210), (0, 210)], (84, 116, 62), grain=30)  # grass
    _limb(pavement, random.Random(21), (120, 1060), angle=-0.22, length=1150, width=84)
    return pavement.photo()


def _road() -> Canvas:
    road = Canvas((96, 96, 98), grain=46)
    road.fill([(0, 0), (WIDTH, 0), (WIDTH, 150), (0, 210)], (170, 166, 156), grain=18)
    for x in range(-60, WIDTH, 360):  # the kerb
        top = 214 - x * 0.03
        kerb = [(x, top), (x + 180, top - 5), (x + 180, top + 48), (x, top + 54)]
        road.fill(kerb, (214, 210, 200), grain=14)
    for x in (-140, 700, 1540):  # the line in the middle
        line = [(x, 1395), (x + 470, 1380), (x + 475, 1430), (x, 1446)]
        road.fill(line, (206, 204, 190), grain=26)
    return road


def _night(*, metal: tuple[int, int, int]) -> Canvas:
    night = Canvas()
    sky = Image.linear_gradient("L").resize(SIZE)
    night.image = Image.merge("RGB", [sky.point(lambda v, k=k: 8 + v * k // 1000) for k in SKY])
    pen, chance = night.pen, random.Random(31)
    for x in range(-100, WIDTH, 330):  # houses
        top = chance.uniform(640, 820)
        pen.rectangle((x, top, x + 300, 1120), fill=(16, 17, 24))
        pen.polygon([(x - 30, top), (x + 150, top - 130), (x + 330, top)], fill=(22, 20, 26))
        if chance.random() < 0.6:  # somebody is at home
            pen.rectangle((x + 90, top + 110, x + 180, top + 210), fill=(176, 138, 64))
    pen.rectangle((0, 1120, WIDTH, HEIGHT), fill=(24, 25, 30))
    pen.rectangle((1180, 300, 1206, 1240), fill=metal)
    pen.line((1193, 306, 960, 250), fill=metal, width=22)
    pen.polygon([(880, 232), (1000, 244), (990, 286), (868, 274)], fill=metal)
    return night


def _limb(
    canvas: Canvas, chance: random.Random, at: Point, *, angle: float, length: float, width: float
) -> None:
    """A limb with its twigs, down to the leaves."""
    along = (length * math.cos(angle), length * math.sin(angle))
    for down, thick, colour in (
        (26, 1.0, (120, 114, 104)),  # the shadow
        (0, 1.0, (92, 66, 44)),
        (-width / 4, 0.25, (122, 92, 62)),
    ):
        line = (at[0], at[1] + down, at[0] + along[0], at[1] + along[1] + down)
        canvas.pen.line(line, fill=colour, width=int(width * thick))
    if width < 16:
        _leaves(canvas, chance, (at[0] + along[0], at[1] + along[1]))
        return
    for side in (-1, 1, -1, 1, -1):
        part = chance.uniform(0.35, 1.0)
        _limb(
            canvas,
            chance,
            (at[0] + along[0] * part, at[1] + along[1] * part),
            angle=angle + side * chance.uniform(0.4, 0.9),
            length=length * chance.uniform(0.3, 0.5),
            width=width * 0.42,
        )


def _leaves(canvas: Canvas, chance: random.Random, around: Point) -> None:
    for _ in range(26):
        at = (chance.gauss(around[0], 70), chance.gauss(around[1], 60))
        shade = chance.randint(-22, 26)
        leaf = blob(chance, at, (chance.uniform(18, 40), chance.uniform(12, 22)), corners=6)
        canvas.fill(leaf, (62 + shade, 112 + shade, 46))
