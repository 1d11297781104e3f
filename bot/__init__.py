"""The running process: it listens, sends, and keeps the time."""

import sys

from bot.quick_start import BeforeAiogram

sys.meta_path.insert(0, BeforeAiogram())
