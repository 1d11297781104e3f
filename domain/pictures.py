"""Pictures that we draw ourselves, named by what they show; they are drawn when they are sent.

A notice that has a `picture` is sent with it, its text as the caption. A new kind of picture is a
frozen dataclass here and a painter in `bot/sending/pictures.py`. As a notice waits in the outbox it
keeps only this value, so it refers to files and words by number, and never holds them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A link as a QR code, for a telephone's camera."""

    link: str


Picture = LinkCode
