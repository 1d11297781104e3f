"""The areas as everybody reads them: held in memory, and fresh within a moment of each change."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.areas import NO_MAP, Areas, Locator
from storage import areas
from storage.areas import DrawnArea
from storage.store import Store


@dataclass(kw_only=True)
class AtlasKeeper:
    """Holds the atlas; makes another one when the version of the areas has grown."""

    store: Store
    nearest_metres: float
    _held: Locator = field(default=NO_MAP, init=False)
    _version: int | None = field(default=None, init=False)  # None: not loaded yet

    def current(self) -> Locator:
        """Whoever can tell in which area a place lies."""
        return self._held

    def areas(self) -> Areas:
        """All areas there are."""
        return self._held.areas

    async def refresh(self) -> None:
        """Load them if they have changed, here or in another process."""
        version = await areas.version(self.store)
        if version == self._version:
            return
        drawn = await areas.load(self.store)
        self._held = await asyncio.to_thread(self._made_of, drawn) if drawn else NO_MAP
        self._version = version

    def _made_of(self, drawn: Sequence[DrawnArea]) -> Locator:
        from bot.atlas import Atlas  # shapely takes a while to import: only where there are areas

        return Atlas(drawn, nearest_metres=self.nearest_metres)
