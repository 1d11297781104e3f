"""What people say that is no part of a report: to be polite, or instead of pressing a button."""

HELLO = frozenset(
    (
        "halo", "hallo", "hai", "hi", "hei", "hello", "hey", "p", "ping", "tes", "test", "permisi",
        "pagi", "siang", "sore", "malam", "selamat pagi", "selamat siang", "selamat sore",
        "selamat malam", "assalamualaikum", "assalamu alaikum", "asalamualaikum",
        "good morning", "good afternoon", "good evening", "good day", "start", "mulai",
    )
)  # fmt: skip
THANKS = frozenset(
    (
        "terima kasih", "terimakasih", "makasih", "trims", "tq", "thanks", "thank you", "thx",
        "ok", "oke", "okay", "baik", "siap", "sip", "ok terima kasih", "oke terima kasih",
        "baik terima kasih", "siap terima kasih", "ok thanks", "ok thank you", "great thanks",
    )
)  # fmt: skip
CANCEL = frozenset(("batal", "batalkan", "cancel"))
SEND = frozenset(("kirim", "kirim laporan", "kirimkan", "send", "send report", "submit"))
YES = frozenset(
    (
        "ya", "iya", "yup", "betul", "benar", "ya betul", "ya benar", "sama", "ya sama", "ya itu",
        "dukung", "ya dukung", "yes", "yep", "same", "yes same", "support", "yes support",
    )
)  # fmt: skip
NO = frozenset(
    (
        "bukan", "bkn", "tidak", "tdk", "nggak", "enggak", "gak", "bukan ini", "bukan itu", "beda",
        "lain", "tidak sama", "no", "nope", "not this one", "not the same", "different", "another",
    )
)  # fmt: skip
WITH_WORDS = frozenset(("sertakan", "ya sertakan", "add them", "yes add them"))
JUST_SUPPORT = frozenset(("dukung saja", "just support"))
ADDRESSES = (" min", " admin", " pak", " bu", " kak", " bang", " mas", " mbak", " all", " semua")


def wish_meant(words: str) -> str | None:
    """`cancel` or `send`; None when there is more in the words."""
    said = _plain(words)
    if said in CANCEL:
        return "cancel"
    return "send" if said in SEND else None


def courtesy_meant(words: str) -> str | None:
    """`hello` or `thanks`; None when there is more in the words."""
    said = _plain(words)
    for address in ADDRESSES:
        said = said.removesuffix(address)
    if said in HELLO:
        return "hello"
    return "thanks" if said in THANKS else None


def same_meant(words: str) -> bool | None:
    """What they answer to "Is it this one?"; who asks for their report to be sent says no."""
    said = _plain(words)
    if said in YES | JUST_SUPPORT:
        return True
    return False if said in NO | SEND else None


def with_words_meant(words: str) -> bool | None:
    """What they answer when asked whether their words shall go along."""
    said = _plain(words)
    if said in YES | WITH_WORDS:
        return True
    return False if said in NO | JUST_SUPPORT | SEND else None


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("'", "").replace(",", " ").split()).strip(" .!?🙏👍")
