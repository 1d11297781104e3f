"""What somebody means who answers "is it done?" in their own words."""

YES = frozenset(
    (
        "ya", "iya", "sudah", "ya selesai", "ya sudah", "sudah selesai", "selesai", "beres", "benar",
        "yes", "done", "yes done", "solved", "yes solved", "fixed", "its done", "its fixed",
    )
)  # fmt: skip
PARTLY = ("sebagian", "baru sebagian", "partly", "partially")
NO = ("belum", "tidak", "blm", "tdk", "masih", "no", "not", "still")


def verdict_meant(words: str) -> str | None:
    """`confirm`, `partly` or `contest`; None when the words may mean anything else."""
    said = " ".join(words.lower().replace("'", "").replace(",", " ").split()).strip(" .!")
    if said.removesuffix(" terima kasih").removesuffix(" thanks").strip() in YES:
        return "confirm"
    if said.startswith(PARTLY):
        return "partly"
    first = said.split(" ", 1)[0]
    return "contest" if first in NO else None
