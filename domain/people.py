"""Who takes part: people, the roles in which they act, and the readers of what we send."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

PersonId = NewType("PersonId", int)
"""Our own number for a person. Telegram's id stands sealed in storage and goes no further."""


class Role(StrEnum):
    """In which capacity somebody acts on a complaint."""

    CITIZEN = "citizen"
    OFFICER = "officer"
    DESK = "desk"  # a coordinator in the triage desk's group
    CLOCK = "clock"  # nobody: a term has passed, or a rule applied by itself


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """Somebody acting in a role; the clock is nobody."""

    role: Role
    person: PersonId | None  # None for the clock

    def __str__(self) -> str:
        return self.role if self.person is None else f"{self.role}:{self.person}"


CLOCK = Actor(role=Role.CLOCK, person=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """What we know of somebody who wrote to us, while we handle what they wrote."""

    id: PersonId
    language: str | None  # None until they chose one or Telegram told us
    noticed: bool  # has been shown what is kept and who sees what
    admin: bool
    away: bool = False  # has blocked the bot: what we have to say to them is held back
