"""Invented complaints to learn from: each label has words of its own, and some that all use."""

import random
from datetime import UTC, datetime, timedelta

from bot.learning.training import Example

NOW = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)
WORDS = {
    "jalan": ("lubang", "aspal", "berlubang", "retak", "motor jatuh", "bergelombang"),
    "sampah": ("sampah", "bau busuk", "menumpuk", "tps", "tidak diangkut", "lalat"),
    "lampu-jalan": ("lampu", "padam", "gelap", "pju", "tiang", "mati"),
}
ANY = ("di depan pasar", "dekat sekolah", "sudah seminggu", "mohon ditindaklanjuti", "di gang kami")


def invented(many: int, *, seed: int = 1) -> list[Example]:
    """So many, one an hour, up to now."""
    chance = random.Random(seed)
    found = []
    for number in range(many):
        label = chance.choice(sorted(WORDS))
        words = [*chance.sample(WORDS[label], 2), chance.choice(ANY)]
        at = NOW - timedelta(hours=many - number)
        found.append(Example(text=" ".join(words), label=label, at=at))
    return found
