"""What people say to be polite: it is answered, but it is no report."""

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
ADDRESSES = (" min", " admin", " pak", " bu", " kak", " bang", " mas", " mbak", " all", " semua")


def courtesy_meant(words: str) -> str | None:
    """`hello` or `thanks`; None when there is more in the words."""
    said = " ".join(words.lower().replace("'", "").replace(",", " ").split()).strip(" .!?🙏👍")
    for address in ADDRESSES:
        said = said.removesuffix(address)
    if said in HELLO:
        return "hello"
    return "thanks" if said in THANKS else None
