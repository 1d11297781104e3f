"""The directory as everybody reads it: held in memory, and fresh within a moment of each change."""

import asyncio
from dataclasses import dataclass, field, replace

from domain.directory import Directory
from storage import directory
from storage.store import Store


@dataclass(kw_only=True)
class DirectoryKeeper:
    """Holds the directory; loads it anew when its version in the database has grown."""

    store: Store
    channel: int | str | None = None  # that the settings name
    _held: Directory = field(
        default_factory=lambda: Directory(agencies={}, categories={}), init=False
    )
    _version: int | None = field(default=None, init=False)  # None: not loaded yet
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)
    _soon: set[asyncio.Task[None]] = field(default_factory=set, init=False)

    def current(self) -> Directory:
        """The directory as it was last loaded."""
        return self._held

    async def refresh(self) -> None:
        """Load it if it has changed, here or in another process."""
        async with self._turn:
            version = await directory.version(self.store)
            if version != self._version:
                found = await directory.load(self.store)
                self._held = replace(found, channel=self.channel)
                self._version = version

    def refresh_soon(self) -> None:
        """Load it in the background; if that fails, the next ring of the bell does it."""
        task = asyncio.create_task(self.refresh())
        self._soon.add(task)
        task.add_done_callback(self._soon.discard)

    async def fresh(self) -> None:
        """Once all that was changed here is known: who links a group may be answered there next."""
        if self._soon:
            await asyncio.wait(self._soon)
