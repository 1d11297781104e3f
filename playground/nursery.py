"""Where bots begin: imported only in the process that they are copied from, before the first one.

It makes ready what takes long and stays in memory, so that a bot costs a copy and no seconds.
"""

import gc

from bot.calendar import terms_of
from bot.config import Settings
from bot.opening import locales_in
from playground import child

__all__ = ["child"]

locales_in(Settings().service.languages)
terms_of(Settings())
gc.freeze()  # a copy that looks through our memory would have to copy it, too
