"""How long a question takes that is asked many times."""

from collections.abc import Awaitable, Callable, Sequence
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

Query = Callable[[], Awaitable[object]]


class Took(NamedTuple):
    """Milliseconds of what was done many times."""

    p50: float
    p95: float
    most: float

    @classmethod
    def of(cls, milliseconds: Sequence[float]) -> "Took":
        """What they come to."""
        return cls(median(milliseconds), quantiles(milliseconds, n=20)[-1], max(milliseconds))


async def took(query: Query) -> float:
    """Milliseconds of one answer."""
    started = perf_counter()
    await query()
    return 1000 * (perf_counter() - started)
