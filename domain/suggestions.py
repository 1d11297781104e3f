"""Which categories somebody's words point at: by keywords, and by what was learnt from people."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.directory import AgencyId, Category, CategoryId, Directory

MOST = 3  # suggestions fit under one card
CLEAR_LEAD = 1.5  # how much better the best must be than the next to be taken without asking
SURE = 0.6  # a learnt guess is taken without asking from here on; measured: 9 in 10 are right
LOST = 0.3  # surer than this of nothing: what was learnt does not know such words

SHORT_FORMS = {
    "jl": "jalan", "jln": "jalan", "jlan": "jalan", "jalanan": "jalan", "lobang": "lubang",
    "lmpu": "lampu", "smpah": "sampah", "smph": "sampah", "skolah": "sekolah", "bnjir": "banjir",
    "aer": "air", "rs": "rumah sakit", "ga": "tidak", "gak": "tidak", "ngga": "tidak",
    "ndak": "tidak", "tak": "tidak", "nggak": "tidak", "tdk": "tidak", "gk": "tidak", "yg": "yang",
    "dpn": "depan", "dkt": "dekat", "sblh": "sebelah", "sdh": "sudah", "udh": "sudah",
    "udah": "sudah", "blm": "belum", "bnyk": "banyak", "krn": "karena", "klo": "kalau",
    "kalo": "kalau", "utk": "untuk", "dgn": "dengan", "tlg": "tolong", "mhn": "mohon",
    "bgt": "banget", "org": "orang", "tmpt": "tempat", "rmh": "rumah",
}  # fmt: skip
PREFIXES = ("ber", "ter", "meng", "men", "mem", "me", "peng", "pen", "pem", "per", "pe", "di", "ke")
SUFFIXES = ("nya", "kan", "ing", "es", "s", "e")  # not -an: "bantu" is no "bantuan"
WORDS = 50_000  # whose stems are remembered: people use the same ones again and again
STEM = 4  # letters a word keeps at least when its prefix or suffix is taken off

# Where it is, and how one asks: "Jl. Melati" and "di jl melati" are about no road, "mohon
# bantuannya" about no aid.
ADDRESS = re.compile(
    r"\b(?:[Jj]l|[Jj]ln|[Jj]alan)\.? *(?=[A-Z][a-z])"
    r"|(?i:(?<=\bdi )|(?<=\bdepan )|(?<=\bdpn )|(?<=\bdekat ))jln?\.? +(?!rusak|[^a-z])"
)
COURTESY = re.compile(r"\b(?:mohon|minta|tolong) (?:di)?bantu\w*", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
REPEATED = re.compile(r"(.)\1{2,}")  # "rusaaaak"; two of a letter may be right: "maaf"
TWICE = re.compile(r"(?<=[^\W\d_])2$")  # "lampu2" is short for "lampu-lampu"


@dataclass(frozen=True, slots=True)
class Guess:
    """A category, and how sure we are of it: a share of 1."""

    category: CategoryId
    share: float


Learnt = Callable[[str], Sequence[Guess]]
"""What was learnt, asked about somebody's words; the likeliest first. It may know nothing."""


def nothing_learnt(words: str) -> Sequence[Guess]:
    """As long as there is nothing to learn from."""
    return ()


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The likeliest categories, best first."""

    likely: tuple[CategoryId, ...]
    is_clear: bool  # the first may be taken without asking


def suggest(words: str, directory: Directory, learnt: Learnt = nothing_learnt) -> Suggestions:
    """What was learnt, if there is anything, helped by the keywords.

    Twice as likely is what they name first, half as much again what they name second, and so on:
    measured, that is better than either alone. A category of which nothing was learnt yet, but
    which the keywords name first, is left a place."""
    start = by_keywords(words, directory)
    shares = {g.category: g.share for g in learnt(words) if g.category in directory.categories}
    if not shares:
        return start
    surest = max(shares, key=shares.__getitem__)
    is_sure = shares[surest] >= SURE
    new = [category for category in start.likely[:1] if category not in shares]
    if new and start.is_clear and shares[surest] < LOST:
        return Suggestions((*new, *_together(shares, start.likely))[:MOST], is_clear=True)
    likely = (*_together(shares, start.likely)[: MOST - len(new)], *new)
    agreed = start.is_clear and start.likely[0] == likely[0]
    return Suggestions(likely, is_clear=agreed or (is_sure and likely[0] == surest))


def _together(shares: Mapping[CategoryId, float], named: Sequence[CategoryId]) -> list[CategoryId]:
    """What was learnt, the likeliest first, with the keywords' word on it."""
    more = {category: 1 + 1 / place for place, category in enumerate(named, 1)}
    return sorted(shares, key=lambda each: -shares[each] * more.get(each, 1))


def by_keywords(words: str, directory: Directory) -> Suggestions:
    """Weigh each category by its keywords in the words; a keyword of several words counts more."""
    said = stems(COURTESY.sub("", ADDRESS.sub("", words)))
    weights = {
        category.id: weight
        for category in directory.categories.values()
        if (weight := _weight(category, said)) > 0
    }
    best = Counter(weights).most_common(MOST)
    is_clear = bool(best) and (len(best) == 1 or best[0][1] >= CLEAR_LEAD * best[1][1])
    return Suggestions(tuple(category for category, _ in best), is_clear)


def category_named(words: str, directory: Directory) -> CategoryId | None:
    """The category whose name somebody typed, in any language."""
    said = stems(words)
    for category in directory.categories.values():
        if any(stems(name) == said for name in category.name.values()):
            return category.id
    return None


def agency_named(words: str, directory: Directory) -> AgencyId | None:
    """The agency that the words are about: the longest name in them, else the one they are part of.

    "Pak RT di Kelurahan Melati" names one, and so does "pemadam"; "dinas" is part of many.
    """
    said = tuple(stems(words))
    named = [
        (tuple(stems(name)), agency.id)
        for agency in directory.agencies.values()
        for name in agency.name.values()
    ]
    held = [name for name, _ in named if name and _in(name, list(said))]
    longest = max(held, key=len, default=())
    found = {
        agency
        for name, agency in named
        if (name == longest if held else said and _in(said, list(name)))
    }
    return found.pop() if len(found) == 1 else None


def stems(words: str) -> list[str]:
    """The words as they are compared: small, short forms written out, affixes taken off."""
    return [stem for word in WORD.findall(words.lower()) for stem in _stems_of(word)]


@lru_cache(WORDS)
def _stems_of(word: str) -> tuple[str, ...]:
    plain = TWICE.sub("", REPEATED.sub(r"\1", word))
    return tuple(map(_stem, SHORT_FORMS.get(plain, plain).split()))


def _weight(category: Category, said: list[str]) -> float:
    keywords = {keyword for words in category.keywords.values() for keyword in words}
    return sum(len(stem) for stem in {tuple(stems(each)) for each in keywords} if _in(stem, said))


def _in(wanted: tuple[str, ...], said: list[str]) -> bool:
    length = len(wanted)
    return any(tuple(said[at : at + length]) == wanted for at in range(len(said) - length + 1))


def _stem(word: str) -> str:
    """A rough stem: wrong for some words, but in the same way wherever they stand."""
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= STEM:
            word = word.removeprefix(prefix)
            break
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= STEM:
            return word.removesuffix(suffix)
    return word
