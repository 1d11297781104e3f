"""Trouble on demand: for the next call that matches, or for a share of all calls."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from playground.telegram.errors import (
    ApiError,
    conflict,
    forbidden,
    server_error,
    too_many_requests,
)
from playground.telegram.updates import TERMINATED


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """What goes wrong with one call."""

    name: str
    error: ApiError | None = None  # the answer, instead of doing it
    lost_before: bool = False  # the connection breaks, and nothing was done
    lost_after: bool = False  # it is done, but the answer never arrives
    delay: float = 0.0  # seconds of the machine until the call is looked at


LOST_BEFORE = Fault(name="lost before", lost_before=True)
LOST_AFTER = Fault(name="lost after", lost_after=True)
BLOCKED = Fault(name="blocked", error=forbidden("bot was blocked by the user"))
KICKED = Fault(name="kicked", error=forbidden("bot was kicked from the supergroup chat"))

CONFLICT = Fault(name="409", error=conflict(TERMINATED))


def flood(retry_after: int = 1) -> Fault:
    """429: wait so many seconds."""
    return Fault(name="429", error=too_many_requests(retry_after))


def trouble(code: int = 500) -> Fault:
    """5xx: Telegram is in trouble."""
    return Fault(name=str(code), error=server_error(code))


def slow(seconds: float) -> Fault:
    """The answer takes its time."""
    return Fault(name="slow", delay=seconds)


@dataclass(kw_only=True, slots=True)
class _Planned:
    fault: Fault
    method: str | None
    chat: int | None
    times: int


Shares = Sequence[tuple[Fault, float]]
"""What goes wrong, and with how much of all calls."""


@dataclass(kw_only=True, slots=True, eq=False)
class _Mix:
    shares: Shares
    random: random.Random
    methods: frozenset[str] | None
    left: int | None


@dataclass(slots=True)
class Faults:
    """The trouble that is planned."""

    _planned: list[_Planned] = field(default_factory=list)
    _mix: _Mix | None = None
    _lasting: list[_Mix] = field(default_factory=list)

    def next(
        self, fault: Fault, *, method: str | None = None, chat: int | None = None, times: int = 1
    ) -> None:
        """Let the next calls (to this method, in this chat) go wrong."""
        name = method.lower() if method else None
        self._planned.append(_Planned(fault=fault, method=name, chat=chat, times=times))

    def mix(
        self,
        shares: Shares,
        *,
        seed: int = 0,
        methods: frozenset[str] | None = None,
        calls: int | None = None,
    ) -> None:
        """Let these shares of all calls go wrong: to these methods only, for so many calls."""
        self._mix = _Mix(shares=shares, random=random.Random(seed), methods=methods, left=calls)

    def last(
        self, shares: Shares, *, seed: int = 0, methods: frozenset[str] | None = None
    ) -> Callable[[], None]:
        """Let these shares of calls go wrong, beside all other trouble; returns how to end that."""
        mix = _Mix(shares=shares, random=random.Random(seed), methods=methods, left=None)
        self._lasting.append(mix)
        return lambda: self._lasting.remove(mix)

    def stop(self) -> None:
        """Forget the trouble that is planned; what lasts is ended by whoever began it."""
        self._planned.clear()
        self._mix = None

    def draw(self, method: str, chat: int | None) -> Fault | None:
        """What goes wrong with this call, or None."""
        if planned := self._draw_planned(method, chat):
            return planned
        mixes = (*self._lasting, self._mix) if self._mix else self._lasting
        return next(filter(None, (self._draw_from(mix, method) for mix in mixes)), None)

    def _draw_planned(self, method: str, chat: int | None) -> Fault | None:
        for planned in self._planned:
            if planned.method not in (None, method.lower()):
                continue
            if planned.chat not in (None, chat):
                continue
            planned.times -= 1
            if planned.times <= 0:
                self._planned.remove(planned)
            return planned.fault
        return None

    def _draw_from(self, mix: _Mix, method: str) -> Fault | None:
        if mix.methods is not None and method not in mix.methods:
            return None
        if mix.left is not None:
            mix.left -= 1
            if mix.left < 0:
                self._mix = None
                return None
        luck = mix.random.random()
        for fault, share in mix.shares:
            luck -= share
            if luck < 0:
                return fault
        return None
