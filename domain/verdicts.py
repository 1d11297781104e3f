"""What somebody means who types an answer instead of pressing it: is it done, may we show it?"""

YES = frozenset(
    (
        "ya", "iya", "sudah", "ya selesai", "ya sudah", "sudah selesai", "selesai", "beres", "benar",
        "yes", "done", "yes done", "solved", "yes solved", "fixed", "its done", "its fixed",
    )
)  # fmt: skip
PARTLY = ("sebagian", "baru sebagian", "partly", "partially")
NO = ("belum", "tidak", "blm", "tdk", "masih", "no", "not", "still")
ONLY_PARTLY = frozenset((*PARTLY, "sebagian saja", "only partly"))
ONLY_NO = frozenset(
    (
        "belum", "blm", "belum selesai", "blm selesai", "belum beres", "tidak", "tdk", "belum pak",
        "belum bu", "no", "not yet", "not done", "no not yet", "no not done", "not solved",
    )
)  # fmt: skip
MAY = frozenset(
    (
        "ya",
        "iya",
        "boleh",
        "ya boleh",
        "iya boleh",
        "silakan",
        "setuju",
        "yes",
        "yes you may",
        "sure",
    )
)
MAY_NOT = frozenset(
    (
        "tidak", "tdk", "jangan", "tidak boleh", "tidak usah", "nggak", "gak", "no", "no thanks",
        "dont", "please dont", "rather not",
    )
)  # fmt: skip


def verdict_meant(words: str) -> str | None:
    """`confirm`, `partly` or `contest`; None when the words may mean anything else."""
    said = _plain(words)
    if only := _only(said):
        return only
    if said.startswith(PARTLY):
        return "partly"
    first = said.split(" ", 1)[0]
    return "contest" if first in NO else None


def only_verdict(words: str) -> str | None:
    """The same of words that say no more than that: they do not tell why."""
    return _only(_plain(words))


def leave_meant(words: str) -> bool | None:
    """Whether we may, to whoever is asked if we may; None when it may mean anything else."""
    said = _plain(words)
    if said in MAY:
        return True
    return False if said in MAY_NOT else None


def _only(said: str) -> str | None:
    if said in YES:
        return "confirm"
    if said in ONLY_PARTLY:
        return "partly"
    return "contest" if said in ONLY_NO else None


def _plain(words: str) -> str:
    """Without what makes no difference, such as a word of thanks."""
    said = " ".join(words.lower().replace("'", "").replace(",", " ").split()).strip(" .!")
    return said.removesuffix(" terima kasih").removesuffix(" thanks").strip(" .!")
