"""Delivers updates to a bot's webhook: each lane in its order, lanes beside each other."""

import asyncio
import random
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp

from playground.clock import TownClock
from playground.telegram.params import Params
from playground.telegram.replies import call_in
from playground.telegram.shapes import Json
from playground.telegram.updates import Update, UpdateQueue

PATIENCE = 60  # seconds of the machine until a silent webhook counts as failed
CONNECTIONS = 40
LONGEST_PAUSE = (60, 120)  # seconds
LONGEST_REQUEST = 3600  # the longest pause that a Retry-After can ask for

Execute = Callable[[Params], Awaitable[None]]


@dataclass(kw_only=True, slots=True)
class Setting:
    """What setWebhook said."""

    url: str = ""
    secret: str = ""
    connections: int = CONNECTIONS
    ip_address: str | None = None  # None unless the bot named one


@dataclass(kw_only=True, slots=True)
class LastError:
    """The last failure, kept until the webhook is set anew."""

    at: int = 0
    message: str = ""


@dataclass(slots=True)
class Webhook:
    """One bot's webhook, and the updates on their way to it."""

    queue: UpdateQueue
    clock: TownClock
    setting: Setting = field(default_factory=Setting)
    last_error: LastError = field(default_factory=LastError)
    set_at: float = 0.0  # the town's time
    execute: Execute | None = None  # does what a webhook's answer asks for
    patience: float = PATIENCE
    _lanes: defaultdict[str, deque[int]] = field(default_factory=lambda: defaultdict(deque))
    _tasks: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(CONNECTIONS))
    _session: aiohttp.ClientSession | None = None

    async def set(self, setting: Setting) -> None:
        """Deliver there from now on; an empty url stops delivering."""
        await self.stop()
        self.setting = setting
        self.set_at = self.clock.seconds()
        self.last_error = LastError()
        self._free = asyncio.Semaphore(setting.connections)
        self.queue.webhook_is_set = bool(setting.url)
        if setting.url:
            self.start()

    def start(self) -> None:
        """Deliver what waits, and whatever comes."""
        timeout = aiohttp.ClientTimeout(total=self.patience)
        connector = aiohttp.TCPConnector(limit=0)
        self._session = aiohttp.ClientSession(timeout=timeout, connector=connector)
        self.queue.on_arrival = self._enter
        for update in self.queue:
            self._enter(update)

    async def stop(self) -> None:
        """Stop delivering; what has not arrived goes on waiting."""
        self.queue.on_arrival = lambda _: None
        tasks = [*self._tasks.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks.clear()
        self._lanes.clear()
        if self._session:
            await self._session.close()
            self._session = None

    def _enter(self, update: Update) -> None:
        self._lanes[update.lane].append(update.id)
        if update.lane not in self._tasks:
            self._tasks[update.lane] = asyncio.create_task(self._drain(update.lane))

    async def _drain(self, lane: str) -> None:
        numbers = self._lanes[lane]
        while numbers:
            await self._deliver(numbers[0])
            numbers.popleft()
        del self._lanes[lane], self._tasks[lane]

    async def _deliver(self, number: int) -> None:
        """Offer one update until it is taken or has expired."""
        failures = 0
        while update := self.queue.get(number):
            if update.expires <= self.clock.seconds():
                self.queue.expire()
                return
            asked_for = await self._attempt(update)
            if asked_for is None:
                self.queue.confirm(number)
                failures = 0
            else:
                failures += 1
                await self._pause(failures, asked_for, update)

    async def _pause(self, failures: int, asked_for: float, update: Update) -> None:
        pause = asked_for or (_pause_after(failures) if failures > 1 else 0)
        left = update.expires - self.clock.seconds()
        await self.clock.sleep(min(pause, left) if left > 0 else 0)

    async def _attempt(self, update: Update) -> float | None:
        """None if the update was taken, else the pause that the bot asks for (0 if it does not)."""
        assert self._session is not None  # there is one while updates are delivered
        headers = {"Content-Type": "application/json"}
        if self.setting.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.setting.secret
        async with self._free:
            try:
                async with self._session.post(
                    self.setting.url, data=update.body, headers=headers, allow_redirects=False
                ) as response:
                    return await self._read(response)
            except TimeoutError:
                return self._failed("Read timeout expired")
            except (aiohttp.ClientConnectorError, OSError):
                return self._failed("Connection refused")
            except aiohttp.ClientError:
                return self._failed("Connection closed")

    async def _read(self, response: aiohttp.ClientResponse) -> float | None:
        if not 200 <= response.status < 300:
            words = f"{response.status} {response.reason}"
            self._failed(f"Wrong response from the webhook: {words}")
            return _asked_for(response)
        call = await call_in(response)
        if call and self.execute:
            await self.execute(call)
        return None

    def _failed(self, words: str) -> float:
        self.last_error = LastError(at=int(self.clock.seconds()), message=words)
        self.queue.on_change()
        return 0.0

    def info(self) -> Json:
        """What getWebhookInfo tells of the delivery."""
        out: Json = {
            "url": self.setting.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.queue),
        }
        if not self.setting.url:
            return out
        if self.last_error.message:
            out["last_error_date"] = self.last_error.at
            out["last_error_message"] = self.last_error.message
        out["max_connections"] = self.setting.connections
        if self.setting.ip_address:
            out["ip_address"] = self.setting.ip_address
        return out


def _pause_after(failures: int) -> float:
    pause = 2.0 ** min(failures - 1, 8)
    return min(pause, random.uniform(*LONGEST_PAUSE))


def _asked_for(response: aiohttp.ClientResponse) -> float:
    text = response.headers.get("Retry-After", "")
    return float(min(int(text), LONGEST_REQUEST)) if text.isdigit() else 0.0
