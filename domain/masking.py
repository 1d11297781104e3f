"""Hides in a citizen's words what looks like personal data, before a person decides on the rest.

It knows shapes, not people: a name without "Pak" or "Bu" before it, or a house, is left for whoever
reads the words before others may.
"""

import re

MASK = "•••"


def masked(words: str) -> str:
    """The words with a mask in place of each address, number, plate and name that is found."""
    for shape in SHAPES:
        words = shape.sub(_hidden, words)
    return words


def _hidden(found: re.Match[str]) -> str:
    """The mask, behind what tells what it stands for ("NIK", "Pak")."""
    named = found.groupdict()
    return (named.get("kept") or named.get("short") or "") + MASK


LINK = re.compile(
    r"\b(?:https?://|www\.|tg://)\S+"
    r"|(?<![\w.-])(?:[a-z0-9-]+\.)+(?:com|net|org|info|id|me|io|ly|gl|gg|be|link|site)\b(?:/\S*)?",
    re.IGNORECASE,
)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
USERNAME = re.compile(r"(?<!\w)(?:@\w{3,})+")

# "No. pelanggan 123456", "rek BRI 0021-01": any number that is called so, be it long or short.
CALLED = re.compile(
    r"(?P<kept>\b(?:nik|ktp|kk|npwp|bpjs|rekening|rek|pelanggan|id\s?pel|meteran|hp|wa|whatsapp"
    r"|telepon|telpon|telp|tlp)\b\W{0,3}"
    r"(?:(?:no|nomor|nomer|saya|bca|bni|bri|bsi|btn|mandiri)\b\W{0,3})*)"
    r"\+?\d(?:[ .-]?\d){4,}",
    re.IGNORECASE,
)
# A day or an hour may look like the beginning of a telephone number: 08-11-2026, 08.00-16.00.
NO_DATE = r"(?!\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\b)(?!\d\d[.:]\d\d\b)"
MOBILE = re.compile(rf"(?<![\d+]){NO_DATE}(?:\+?62[ .-]?|0)8(?:[ .-]?\d){{7,11}}(?!\d)")
LANDLINE = re.compile(
    rf"(?<!\d){NO_DATE}(?:\(0[2-79]\d{{1,2}}\)|0[2-79]\d{{1,2}})[ .-]?\d{{3,4}}[ .-]?\d{{3,4}}(?!\d)"
)
ABROAD = re.compile(r"\+\d(?:[ .-]?\d){7,14}(?!\d)")
# Identity and family cards have 16 digits, of which people write 6, 6 and 4, or 4 at a time.
LONG_NUMBER = re.compile(
    r"(?<!\d)(?:\d{6}[ .-]\d{6}[ .-]\d{4}|\d{4}([ .-])\d{4}(?:\1\d{4}){2,}|\d{10,})(?!\d)"
)

# The letters that Indonesian plates begin with; RT and RW, of which addresses are full, are none.
REGION = (
    "A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRTW]?|E[ABDE]?|F|G|H|K[BHTU]?|L|M|N|P[ABGSTY]?"
    "|R|S|T|W|Z"
)
NO_PLATE = r"(?!(?:RT|RW|NO|KM|M|CM|KG|JL|GG|DI|KE|DAN)\b)"
BLOCK = r"(?<!blok )(?<!Blok )(?<!BLOK )(?<!gang )(?<!Gang )(?<!GANG )"
PLATE = re.compile(
    rf"{BLOCK}\b(?:{REGION})[ -]?[1-9]\d{{0,3}}[ -]?{NO_PLATE}[A-Z]{{1,3}}\b"
    rf"|{BLOCK}\b(?i:(?:{REGION})[ -]?[1-9]\d{{2,3}}[ -]?{NO_PLATE}[A-Z]{{1,3}})\b"
)

# Offices, places, and what people go on with after "Pak": these are no names.
NO_NAME = (
    r"(?!(?i:RT|RW|Ketua|Lurah|Camat|Kades|Kadus|Kepala|Wali|Walikota|Bupati|Gubernur|Presiden"
    r"|Menteri|Polisi|Satpam|Guru|Dokter|Dinas|Petugas|Sopir|Kota|Bapak|Ibu|Pak|Bu|Tolong|Mohon"
    r"|Minta|Harap|Jalan|Jl|Gang|Blok|Desa|Kampung|Kelurahan|Kecamatan|Perumahan|Lampu|Saya|Kami"
    r"|Ini|Itu|Di|Ke|Dari|Dan|Yang|Ada|Sudah|Belum|Tidak|Apakah|Kapan|Kenapa|Mengapa|Selamat"
    r"|Terima|Yth|Warga|Masyarakat)\b)"
)
NAME = rf"{NO_NAME}[A-Z][a-z'’-]+(?:\s{NO_NAME}[A-Z][a-z'’-]+){{0,2}}"
SHOUTED = rf"{NO_NAME}[A-Z]{{3,}}"  # of a text in capitals one cannot tell where the name ends
TITLED = re.compile(
    r"(?P<kept>\b(?i:pak|bapak|bpk\.?|bu|ibu|mas|mbak|bang|kang|saudara|saudari|sdri?\.?|hj?\.)\s)"
    rf"(?:{NAME}|{SHOUTED})\b"
)
INTRODUCED = re.compile(
    r"(?P<kept>\b(?i:nama saya|nama:|nama lengkap:?|atas nama|a\.n\.|saya bernama)\s+)"
    rf"(?:{NAME}|{NO_NAME}\w+)\b"
    rf"|(?P<short>\b(?i:saya|an\.)\s){NAME}\b"
)

SHAPES = (
    EMAIL,
    LINK,
    USERNAME,
    CALLED,
    MOBILE,
    LANDLINE,
    ABROAD,
    LONG_NUMBER,
    PLATE,
    INTRODUCED,
    TITLED,
)
"""In the order in which they are looked for: the whole before its parts."""
