"""Hides in a citizen's words what looks like personal data, before a person decides on the rest.

It knows shapes, not people: a name with nothing before it, or a house, is left for whoever reads
the words before others may.
"""

import re

from domain.personal_names import INTRODUCED, TITLED

MASK = "•••"


def masked(words: str) -> str:
    """The words with a mask in place of each address, number, plate and name that is found."""
    for shape in SHAPES:
        words = shape.sub(_hidden, words)
    return words


def _hidden(found: re.Match[str]) -> str:
    """The mask, behind what tells what it stands for ("NIK", "Pak"); a place stays as it is."""
    named = found.groupdict()
    if place := named.get("place"):
        return str(place)
    return (named.get("kept") or named.get("line") or named.get("short") or "") + MASK


# The sites of offices are what a report is about: "lapor.go.id tidak bisa dibuka".
OFFICIAL = r"(?!(?:https?://)?(?:[\w-]+\.)*go\.id\b)"
LINK = re.compile(
    rf"\b{OFFICIAL}(?:https?://|www\.|tg://)\S+"
    rf"|(?<![\w.-]){OFFICIAL}(?:[a-z0-9-]+\.)+(?:com|net|org|info|id|me|io|ly|gl|gg|be|link|site)\b"
    r"(?:/\S*)?",
    re.IGNORECASE,
)
PROVIDER = r"(?:gmail|g\s?mail|yahoo|ymail|hotmail|outlook|icloud)"
EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?<![\w.+-])[\w.+-]+\s?(?:@|[(\[]at[)\]]|\bat\b)\s?{PROVIDER}"
    r"\s?(?:\.|[(\[]dot[)\]]|\bdot\b|\btitik\b)\s?\w+(?:\.\w+)?",
    re.IGNORECASE,
)
USERNAME = re.compile(
    r"(?<!\w)(?:@\w{3,}(?:\.\w+)*)+"
    r"|(?P<kept>\b(?:ig|instagram|fb|facebook|tiktok|twitter|telegram|line)\s?:\s?)[\w.]{3,}",
    re.IGNORECASE,
)

# "No. pelanggan 123456", "rek BRI 0021-01": any number that is called so, be it long or short.
CALLED = re.compile(
    r"(?P<kept>\b(?:nik|ktp|kk|npwp|bpjs|sim|paspor|passport|nip|nisn|nopes|norek|rekening|rek|nopel"
    r"|pelanggan|sambungan|id\s?pel|meteran|no\.?\s?meter|hp|wa|whatsapp|telepon|telpon|telp|tlp|tlpn"
    r"|phone|bca|bni|bri|bsi|btn|mandiri|gopay|ovo|shopeepay)(?:nya|ku)?\b\W{0,3}"
    r"(?:(?:no|nomor|nomer|saya|ini|adalah|yaitu|number|my|is|bca|bni|bri|bsi|btn|mandiri|pln|pdam"
    r"|a[./]?n|atas nama|•••)(?:\b|(?<=•))\W{0,3})*)"
    r"(?:\b[A-Z][ .-]?)?\+?\d(?:[ .-]?\d){4,}",
    re.IGNORECASE,
)
# A number, digit by digit in words: "nol delapan satu dua ...".
DIGIT = (
    r"(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
    r"|zero|one|two|three|four|five|six|seven|eight|nine)\b"
)
SPELLED = re.compile(
    rf"\b(?:0[\s.,-]{{0,2}}{DIGIT}|{DIGIT}[\s.,-]{{0,2}}(?:8|{DIGIT}))"
    rf"(?:[\s.,-]{{0,2}}(?:\d|\b{DIGIT})){{5,}}",
    re.IGNORECASE,
)
# A day or an hour may look like the beginning of a telephone number: 08-11-2026, 08.00-16.00.
NO_DATE = r"(?!\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\b)(?!\d\d[.:]\d\d\b)"
MOBILE = re.compile(
    rf"(?<![\d+]){NO_DATE}\(?(?:\+?\(?62\)?\W{{0,2}}(?:\(0\)|\(?0?)\W{{0,2}}|\b[0Oo])"
    r"8(?:[ ./()_-]{0,3}[\dOo]){7,11}(?![\dOo])"
)
LANDLINE = re.compile(
    rf"(?<!\d){NO_DATE}(?:\(0[2-79]\d{{1,2}}\)|0[2-79]\d{{1,2}})[ .-]?\d{{3,4}}[ .-]?\d{{3,4}}(?!\d)"
)
ABROAD = re.compile(r"\+\d(?:[ .-]?\d){7,14}(?!\d)")
# Identity and family cards have 16 digits, of which people write 6, 6 and 4, or 4 at a time, or
# two; four years in a row look the same.
NO_YEARS = r"(?!(?:(?:19|20)\d\d\b\W?){4})"
LONG_NUMBER = re.compile(
    rf"(?<!\d){NO_YEARS}(?:\d{{4}}([ .-])\d{{4}}(?:\1\d{{4}}){{2,}}|(?:\d\d[ .-]?){{6}}\d{{4}}"
    r"|\d\d\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}|\d{10,})(?!\d)"
)
# A point on the map is as good as a link to it.
POINT = re.compile(r"(?<![\d.])-?\d{1,2}\.\d{4,}\s?[,;]\s?-?\d{2,3}\.\d{4,}")

# The letters that Indonesian plates begin with; RT and RW, of which addresses are full, are none.
REGION = (
    "A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRTW]?|E[ABDE]?|F|G|H|K[BHTU]?|L|M|N|P[ABGSTY]?"
    "|R|S|T|W|Z"
)
NO_PLATE = (
    r"(?!(?i:RT|RW|NO|KM|M|CM|KG|JL|GG|DI|KE|DAN|YG|TDK|TP|SDH|BLM|ADA|GAK|GA|TGL|JAM|PHK|UTK|DGN"
    r"|WIB|RB|JT|THN|TH|ORG|KK|HR|DR|AC|ATM)\b)"
)
BLOCK = r"(?<!blok )(?<!Blok )(?<!BLOK )(?<!gang )(?<!Gang )(?<!GANG )"
PLATE = re.compile(
    r"(?P<kept>\b(?i:plat|nopol|no\.?\s?pol|nomor polisi)\b\W{0,3}(?i:(?:no|nomor|nomer|merah)\b\W{0,3})?)"
    rf"(?i:{REGION})[ .-]?[1-9]\d{{0,3}}(?:[ .-]?{NO_PLATE}[A-Za-z]{{1,3}}\b)?"
    rf"|{BLOCK}\b(?i:{REGION})[ .-]?[1-9]\d{{2,3}}[ .-]?{NO_PLATE}(?i:[A-Z]{{1,3}})\b"
)
# The house of whoever writes: others need the street, not the door.
DOOR = re.compile(
    r"(?P<kept>\b(?:saya tinggal|(?:rumah|alamat|kost?|domisili)(?:ku|\s(?:saya|kami|ku)))\b"
    r"[^?!\n]{0,60}?\b(?:no|nomor|nomer)\b\W{0,2})\d+[a-z]?\b"
    r"|(?P<short>\bmy\s(?:house|home|address)\b[^?!\n]{0,60}?\b(?:no|number)\b\W{0,2})\d+[a-z]?\b",
    re.IGNORECASE,
)
BIRTH = re.compile(
    r"(?P<kept>\b(?:tanggal lahir|tgl\.? lahir|ttl|lahir (?:di|pada|tanggal|tgl)|born on)\b"
    r"[^\n\d]{0,30})\d{1,2}\W{1,2}(?:\d{1,2}|[a-z]{3,9})\W{1,2}\d{2,4}\b",
    re.IGNORECASE,
)

SHAPES = (
    EMAIL,
    LINK,
    USERNAME,
    INTRODUCED,
    TITLED,
    BIRTH,
    CALLED,
    SPELLED,
    MOBILE,
    LANDLINE,
    ABROAD,
    LONG_NUMBER,
    POINT,
    PLATE,
    DOOR,
)
"""In the order in which they are looked for: the whole before its parts."""
