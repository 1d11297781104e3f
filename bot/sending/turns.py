"""Whose turn it is: the first chain in order whose chat, and all of us together, may send now."""

from bot.sending.chains import Chain, Chains
from bot.sending.pace import Pace


class Turns:
    """Hands out chains as fast as the limits allow. Who must wait stands aside for the others."""

    def __init__(self, chains: Chains, pace: Pace) -> None:
        self._chains = chains
        self._pace = pace
        self.look_again_at: float | None = None  # None: when an answer or a new row has come

    def next(self, now: float) -> Chain | None:
        """The next chain, with places taken for its call; None: look again later."""
        while (chain := self._chains.next(now)) is not None:
            opens = self._opens(chain, now)
            if opens > now:
                self._chains.wait(chain, opens)
                continue
            all_open = self._pace.all_open(chain.messages, now)
            if all_open != now:
                self.look_again_at = all_open
                return None
            self._take(chain)
            return chain
        self.look_again_at = self._chains.opens_at()
        return None

    def begun(self, now: float) -> list[Chain]:
        """The chains with a part of their first row sent; places are taken for those returned."""
        self.look_again_at = None
        begun = [chain for chain in self._chains if chain.has_begun and not chain.busy]
        ready = []
        for chain in begun:
            opens = self._opens(chain, now)
            all_open = self._pace.all_open(chain.messages, now)
            if opens <= now and all_open == now:
                self._take(chain)
                ready.append(chain)
            elif all_open is not None:
                later = max(opens, all_open)
                self.look_again_at = min(later, self.look_again_at or later)
        return ready

    def _opens(self, chain: Chain, now: float) -> float:
        return max(chain.not_before, self._pace.chat_opens(chain.chat, chain.messages, now))

    def _take(self, chain: Chain) -> None:
        self._chains.take(chain)
        self._pace.take(chain.chat, chain.messages)
