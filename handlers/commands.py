"""The commands that Telegram offers, per language and kind of chat."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """What is typed in each language (English where a language has no word of its own), and a
    message that says what it does."""

    names: Mapping[str, str]
    says: str

    def name(self, language: str) -> str:
        """The command as somebody types it who reads this language."""
        return self.names.get(language, self.names["en"])


STATISTICS = Command({"id": "statistik", "en": "statistics"}, "command-statistics")
PRIVATE = (
    Command({"id": "lapor", "en": "report"}, "command-report"),
    Command({"id": "laporan", "en": "mine"}, "command-mine"),
    Command({"id": "batal", "en": "cancel"}, "command-cancel"),
    STATISTICS,
    Command({"id": "bahasa", "en": "language"}, "command-language"),
    Command({"id": "bantuan", "en": "help"}, "command-help"),
    Command({"id": "privasi", "en": "privacy"}, "command-privacy"),
)

GROUP = (
    Command({"id": "bantuan", "en": "help"}, "command-group-help"),
    Command({"id": "antrean", "en": "queue"}, "command-queue"),
    Command({"id": "terlambat", "en": "overdue"}, "command-overdue"),
    Command({"id": "milik", "en": "mine"}, "command-held"),
    Command({"id": "cari", "en": "find"}, "command-find"),
    Command({"id": "triase", "en": "triage"}, "command-triage"),
    STATISTICS,
    Command({"id": "batal", "en": "cancel"}, "command-group-cancel"),
    Command({"en": "link"}, "command-link"),
)
