"""Pictures that we draw ourselves, named by what they show; they are drawn when they are sent.

A notice that has a `picture` is sent with it, its text as the caption. A new kind of picture is a
frozen dataclass here and a painter in `bot/sending/pictures.py`. As a notice waits in the outbox it
keeps only this value, so it refers to files and words by number, and never holds them.
"""

from dataclasses import dataclass

from domain.facts import Fact
from domain.statistics import Numbers


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A link as a QR code, for a telephone's camera."""

    link: str


@dataclass(frozen=True, slots=True)
class NumbersDrawn:
    """The numbers of some weeks, of an agency or of the whole service."""

    of: Fact  # its name
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """The first photo that came with a complaint, beside the first of entry `seq` of its history.

    It takes the place of that one among the files of its notice.
    """

    number: str
    seq: int


@dataclass(frozen=True, slots=True)
class StoryShown:
    """Before and after for everybody: only photos, and only while its reporter lets us show it.

    Without the picture the notice is not sent at all."""

    number: str
    proof: int  # the entry of its history with the photo of what was done


@dataclass(frozen=True, slots=True)
class StoryGone:
    """What stands in the place of a story that was taken back."""


Picture = LinkCode | NumbersDrawn | BeforeAfter | StoryShown | StoryGone
