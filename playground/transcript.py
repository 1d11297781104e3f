"""What everybody wrote and saw, as it happens: one line a message, in a terminal."""

import shutil
import sys
import textwrap
from datetime import tzinfo
from typing import TextIO

from playground.clock import TownClock
from playground.telegram.model import Chat, Message
from playground.telegram.watching import Change

MARGIN = " " * 8  # below the time, where a message goes on
LONGEST = 12  # lines of a message that are shown

COLOURS = {"citizen": "36", "bot": "32", "officer": "33", "dim": "2", "bold": "1"}

THINGS = {
    "photo": "foto",
    "document": "dokumen",
    "video": "video",
    "voice": "pesan suara",
    "location": "lokasi",
    "venue": "tempat",
}


class Transcript:
    """Prints every message and edit in the town, and whatever else it is told."""

    def __init__(self, clock: TownClock, zone: tzinfo, out: TextIO | None = None) -> None:
        self._clock = clock
        self._zone = zone
        self._out = out or sys.stdout
        self._colours = self._out.isatty()
        self._width = min(shutil.get_terminal_size((100, 24)).columns, 120)

    def hear(self, change: Change) -> None:
        """Print a change that people can see; listen with `watch.subscribe(transcript.hear)`."""
        message = change.message
        if message is None or message.service:
            return
        if change.kind == "answer" and change.text:
            self._note(change.chat, change.text)
        elif change.kind in ("message", "edit"):
            self._line(_sender(message), change.chat, changed=change.kind == "edit")
            self._body(message)

    def press(self, who: str, chat: Chat, label: str) -> None:
        """Print that somebody pressed a button."""
        self._line(who, chat)
        self._write(f"{MARGIN}{self._in('bold', f'[{label}]')}")

    def title(self, text: str) -> None:
        """Print what the story comes to now."""
        self._write("")
        self._write(self._in("bold", f"--- {text} ".ljust(self._width, "-")))

    def _line(self, who: str, chat: Chat, *, changed: bool = False) -> None:
        time = self._clock.now().astimezone(self._zone).strftime("%H:%M")
        colour = "bot" if who == "Bot" else "citizen" if chat.private else "officer"
        where = f"-> {chat.name}" if chat.private and who == "Bot" else f"di {chat.name}"
        where = "" if chat.private and who != "Bot" else f" {where}"
        mark = self._in("dim", " (diperbarui)") if changed else ""
        self._write(f"{self._in('dim', time)}   {self._in(colour, who)}{where}{mark}")

    def _note(self, chat: Chat, text: str) -> None:
        """What whoever pressed sees on top of the chat for a moment."""
        self._line("Bot", chat)
        self._write(f"{MARGIN}{self._in('dim', f'({text})')}")

    def _body(self, message: Message) -> None:
        thing = THINGS.get(message.kind, message.kind)
        if message.kind != "text":
            self._write(f"{MARGIN}{self._in('dim', f'<{thing}>')}")
        lines = [part for line in message.text.splitlines() for part in self._wrap(line)]
        if len(lines) > LONGEST:
            lines = [*lines[:LONGEST], "..."]
        for line in lines:
            self._write(MARGIN + line)
        if message.words:
            self._write(MARGIN + self._in("dim", " ".join(f"[{word}]" for word in message.words)))

    def _wrap(self, line: str) -> list[str]:
        return textwrap.wrap(line, self._width - len(MARGIN)) or [""]

    def _in(self, colour: str, text: str) -> str:
        return f"\033[{COLOURS[colour]}m{text}\033[0m" if self._colours else text

    def _write(self, line: str) -> None:
        print(line, file=self._out, flush=True)  # the transcript is for a terminal


def _sender(message: Message) -> str:
    return "Bot" if message.bot else message.sender.name if message.sender else message.chat.name
