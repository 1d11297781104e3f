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


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("'", "").replace(",", " ").split()).strip(" .!?🙏👍")
