"""What a text is made of, for the model: its words, pairs of words, and pieces of words."""

import itertools
import re
from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+")
REPEATED = re.compile(r"(.)\1{2,}")  # "rusaaaak"
SHORTEST, LONGEST = 3, 5  # letters of a piece; measured: other lengths are not better
PIECE = "~"  # marks a piece, so that the word "jalan" is another gram than the piece
MOST = 4096  # characters that are looked at: Telegram's longest message


def grams(text: str) -> list[str]:
    """All grams of a text, each as often as it occurs.

    Pieces of words forgive spelling ("jln", "jalann") and affixes ("berlubang", "lubang")."""
    words = WORD.findall(REPEATED.sub(r"\1", text[:MOST].lower()))
    pairs = (f"{first} {second}" for first, second in itertools.pairwise(words))
    return [*words, *pairs, *(piece for word in words for piece in _pieces(f"<{word}>"))]


def _pieces(word: str) -> Iterator[str]:
    for length in range(SHORTEST, LONGEST + 1):
        for at in range(len(word) - length + 1):
            yield PIECE + word[at : at + length]
