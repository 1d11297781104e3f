"""The running process: it listens, sends, and keeps the time."""

from bot.quick_start import take_effect

take_effect()
