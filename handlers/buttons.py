"""What buttons carry after their verb. Anything else was forged, or is older than we remember."""

import re
from collections.abc import Mapping

from domain.answer_draft import OFFERED_AT
from domain.draft import Part
from domain.intake import CHANGEABLE
from domain.support import SOLVED, UNSOLVED, WITH, WITHOUT

WORD = r"[\w.-]+"  # a number, an id, a card's mark, the name of a message: looked up or compared
PAGE = r"\d{1,4}"
PART, CHANGED = "|".join(Part), "|".join(CHANGEABLE)

ARGUMENTS: Mapping[str, str] = {
    "mine": f"{PAGE}:{WORD}",
    "language": WORD,
    "erase": "identity|all",
    "erased": "(?:identity|all):(?:withdraw|leave)",
    **dict.fromkeys(("never-mind", "per-agency"), ""),
    "send": WORD,
    "edit": f"{WORD}(?::(?:{CHANGED}))?",
    "set": f"{WORD}:(?:{PART}):{WORD}",
    "browse": f"{WORD}:{WORD}:{PAGE}",
    "offices": f"{WORD}:{PAGE}",
    "office": f"{WORD}:{WORD}",
    "card": f"{WORD}(?::{WORD})?",
    "drop": WORD,
    "new": WORD,
    "for": f"{WORD}:{WORD}",
    "own": f"{WORD}(?::{WORD}(?::{PAGE})?)?",
    **dict.fromkeys(("add", "answer", "partly", "contest", "reopen", "object"), WORD),
    **dict.fromkeys(("confirm", "nudge", "withdraw", "withdraw-yes", "hide", "invite"), WORD),
    "rate": f"{WORD}(?::{WORD})?",
    "stars": f"{WORD}:[1-5]:{WORD}",
    "why": f"{WORD}:{WORD}:{WORD}",
    **dict.fromkeys(("rate-words", "rated"), f"{WORD}:{WORD}"),
    "agree": f"{WORD}:(?:yes|no)(?::{WORD})?",
    "backed": f"{WORD}(?::{WORD})?",
    **dict.fromkeys(("support", "leave", "second", "pass-on"), WORD),
    "same": f"{WORD}:{WORD}(?::(?:{WITH}|{WITHOUT}))?",
    "differs": f"{WORD}:{WORD}",
    "solved": f"{WORD}:(?:{SOLVED}|{UNSOLVED})",
    "code": WORD,
    "codes": f"{PAGE}:{WORD}",
    **dict.fromkeys(("simulate", "sim-nowhere"), ""),
    "sim-browse": f"{WORD}:{PAGE}",
    **dict.fromkeys(("sim-category", "sim-office"), WORD),
    "sim-offices": PAGE,
    **dict.fromkeys(("holidays", "holiday-whose"), PAGE),
    **dict.fromkeys(("holiday-new", "holiday-gone"), ""),
    "holiday": f"{WORD}:{WORD}",
    "holiday-of": WORD,
    "answers-in": f"{WORD}:{PAGE}",
    **dict.fromkeys(("answers-of", "answer-open", "answer-words"), WORD),
    "answer-when": "|".join(OFFERED_AT),
    **dict.fromkeys(("answers-back", "answer-new", "answer-card", "answer-save"), ""),
    **dict.fromkeys(("answer-delete", "answer-gone"), ""),
    **dict.fromkeys(("accept", "ask", "resolve", "not-ours", "archive", "note"), f"{WORD}:{WORD}"),
    **dict.fromkeys(("release", "take-over", "more-time", "more"), f"{WORD}:{WORD}"),
    **dict.fromkeys(("route", "hand-on", "find", "recall"), f"{WORD}:{WORD}"),
    "in": f"{WORD}:{WORD}:{WORD}:{PAGE}",
    "refile": f"{WORD}:{WORD}(?::{WORD}:{PAGE})?",
    "file": f"{WORD}:{WORD}:{WORD}",
    **dict.fromkeys(("merge", "unmerge"), f"{WORD}:{WORD}"),
    "into": f"{WORD}:{WORD}:{WORD}",
    **dict.fromkeys(("show", "oversee"), WORD),
    "ready": WORD,
    "say": f"{WORD}:{WORD}:{PAGE}",
    "list": f"{WORD}:{PAGE}:{WORD}",
    "filters": f"{WORD}:{WORD}",
    "to": f"{WORD}:{WORD}:{WORD}",
    "history": f"{WORD}:(?:{PAGE}:)?{WORD}",
    **dict.fromkeys(("publish", "unpublish"), WORD),
    "publish-so": f"{WORD}:{WORD}(?::photos)?",
    "keep": WORD,
    **dict.fromkeys(("claim-another", "claim-anyway", "claim-drop"), WORD),
    "cancel": WORD,
}


def arguments_of(verb: str) -> re.Pattern[str]:
    """The form of what buttons with this verb carry."""
    return re.compile(ARGUMENTS[verb], re.ASCII)
