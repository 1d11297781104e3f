"""What people type, made safe once: nothing hidden in it, nothing that breaks what stands beside."""

import re
import unicodedata

JOINERS = "\u200c\u200d"  # non-joiner and joiner
BLACK_FLAG = "\U0001f3f4"  # the only emoji that is spelled with tags, for England and others
TAGS = re.compile("[\U000e0020-\U000e007f]+")

# Characters that nobody can see. They turn text around, hide words in others, or fake emptiness.
UNSEEN = re.compile(
    "["
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # fillers, soft hyphen, selectors
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # zero width, direction
    "\u2800\u3164\ufeff\uffa0\ufff9-\ufffb"  # blanks that count as letters, annotations
    "\U0001d173-\U0001d17a\U000e0000-\U000e001f\U000e0080-\U000e0fff"
    "]"
)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and line feed
BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
PARTS = re.compile("[\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")  # skin tones too
SURROGATES = re.compile("[\ud800-\udfff]")
REPEATED_SELECTORS = re.compile("([\ufe00-\ufe0f])[\ufe00-\ufe0f]+")
LATIN_ENDS = "\u02b0"  # no script below here needs a joiner


def normalise(text: str, limit: int) -> str:
    """Return what can be seen of a text, in one spelling (NFC), at most `limit` characters.

    Line breaks stay, and so do emoji of several parts and the joiners that some scripts need.
    """
    text = SURROGATES.sub("\ufffd", text)  # halves of characters, which no database takes
    text = CONTROLS.sub("", BREAKS.sub("\n", text))
    text = TAGS.sub(_flag_or_nothing, REPEATED_SELECTORS.sub(r"\1", UNSEEN.sub("", text)))
    text = _without_loose_joiners(unicodedata.normalize("NFC", text))
    return _cut(unicodedata.normalize("NFC", text).strip(), limit)


def _flag_or_nothing(tags: re.Match[str]) -> str:
    return tags[0] if tags.string[: tags.start()].endswith(BLACK_FLAG) else ""


def _without_loose_joiners(text: str) -> str:
    """Joiners stay where they join two visible parts, once each."""
    if not any(joiner in text for joiner in JOINERS):
        return text
    kept: list[str] = []
    for at, character in enumerate(text):
        if character not in JOINERS or (_joins(kept[-1:]) and _joins([*text[at + 1 : at + 2]])):
            kept.append(character)
    return "".join(kept)


def _joins(beside: list[str]) -> bool:
    if not beside or beside[0] < LATIN_ENDS:
        return False
    return unicodedata.category(beside[0])[0] in "LMS"


def _cut(text: str, limit: int) -> str:
    """Cut, but not within what is seen as one character."""
    if len(text) <= limit:
        return text
    end = limit
    while end > 0 and _goes_on(text, end):
        end -= 1
    return text[: end or limit].rstrip()


def _goes_on(text: str, at: int) -> bool:
    """Whether the character here belongs to the one before."""
    here, before = text[at], text[at - 1]
    is_part = unicodedata.category(here)[0] == "M" or PARTS.match(here) is not None
    return is_part or before in JOINERS
