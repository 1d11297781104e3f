"""What a report is about, as words that can be compared with those of another report.

Everybody calls the same thing differently: "PJU padam" and "lampu jalan mati" share no word. So
the words for the commonest troubles stand here in a table, each row for one thing, in Indonesian
and English. What is in no row (names of streets and shops, mostly) is compared as it is written,
but tells less.
"""

from functools import lru_cache

from domain.suggestions import WORD, WORDS, stems

TELLING = 3.0  # weight of a word of the table against any other; measured, see `duplicates`
LETTERS = 3  # of a word that says anything
SLIP = 6  # letters of a word in which one may be missing or wrong; shorter ones are too alike
ENDINGS = ("", "nya", "an")  # taken off only where a word of the table remains

SAME = """
    mati padam nyala menyala hidup out dead off
    lampu pju penerangan light lamp streetlight
    gelap remang gulita dark
    lubang bolong lobang menganga pothole hole
    rusak hancur pecah jebol bobrok keropos lapuk copot lepas broken damaged
    roboh tumbang ambruk rubuh fallen collapsed
    longsor ambrol runtuh ambles amblas anjlok tergerus sunken landslide
    miring condong doyong leaning tilted
    kabel cable wire
    putus juntai gantung melintang nglewer hanging
    setrum electrocuted
    sampah garbage rubbish trash waste
    tumpuk numpuk gunung pile piled
    angkut ambil collected
    bakar asap burn burning smoke
    buang dump dumped dumping
    puing urukan bongkaran debris rubble
    got selokan saluran parit drainase gorong drain ditch gutter
    mampet sumbat buntu mengalir clogged blocked
    lumpur endapan sedimen mud
    banjir genang tergenang surut luap flood flooded flooding
    tutup penutup cover
    hilang curi missing stolen
    galian gali proyek excavation digging
    paving
    aspal asphalt
    retak crack cracked
    pohon tree
    ranting dahan cabang branch
    pangkas tebang potong rimbun lebat prune trim overgrown
    akar root
    trotoar pedestrian sidewalk pavement
    marka garis zebra cat marking crossing
    rambu sign
    parkir parking parked
    jukir juru tukang
    karcis tarif tarik bayar ticket fee
    truk kontainer trailer tronton gandeng truck lorry
    mobil kendaraan car vehicle
    motor sepeda motorcycle motorbike
    pinggir tepi bahu shoulder
    bau busuk aroma sengat smell stink
    nyamuk lalat belatung mosquito flies
    jatuh perosok celaka tabrak fell accident
    takut bahaya rawan dangerous
    pasang usul pengadaan tambah aju install request
    tiang pole
    sungai kali tanggul plengsengan tembok dinding river wall
    air water
    pompa pump
    bocor rembes leak leaking
    ganggu bising berisik noise noisy
    liar sembarang illegal
"""

SAYS_NOTHING = """
    yang dan ke dari ini itu ada sudah belum tidak bukan jangan untuk dengan pada karena kalau jika
    agar supaya sampai sejak juga saja lagi sangat sekali banget sering masih akan bisa dapat harus jadi
    menjadi kami kita saya anda mereka warga orang bapak ibu pak admin mohon tolong minta harap
    segera bantu bantuan terima kasih selamat pagi siang sore malam halo permisi assalamualaikum
    izin lapor melapor perhatian tindak lanjut ditindaklanjuti cek petugas lokasi datang hari minggu
    seminggu bulan kemarin semalam lama lalu dua tiga banyak semua sama setiap tiap terus perbaiki
    tangani perlu besar mana atas bawah cukup total sini situ pernah jalan
    depan dekat sebelah seberang samping belakang sekitar persis diperbaiki dicek begitu sebentar
    the and for from this that there has have had been was were are not with very please help thank
    thanks you hello good morning afternoon evening since yesterday today days week weeks month ago
    many all every still our near front street road
"""


def gist(words: str) -> frozenset[str]:
    """What was said, each thing by one name; courtesies, times and numbers are left out."""
    return frozenset(name for word in WORD.findall(words.lower()) for name in _names(word))


def common(some: frozenset[str], others: frozenset[str]) -> float | None:
    """The share of the shorter report that the other one says, too; None: one says nothing."""
    shorter = min(_weight(some), _weight(others))
    return _weight(some & others) / shorter if shorter else None


def _weight(words: frozenset[str]) -> float:
    return sum(TELLING if word in NAMES else 1.0 for word in words)


@lru_cache(WORDS)
def _names(word: str) -> tuple[str, ...]:
    said = (stem for stem in stems(word) if len(stem) >= LETTERS and not stem.isdigit())
    return tuple(_name(stem) for stem in said if stem not in IDLE)


def _name(stem: str) -> str:
    """The row's first word; also for a word of the table in which a finger slipped."""
    for word in (stem.removesuffix(ending) for ending in ENDINGS):
        if word in THINGS:
            return THINGS[word]
    slips = _less(stem) if len(stem) >= SLIP else ()
    return next((SLIPS[less] for less in slips if less in SLIPS), stem)


def _less(word: str) -> list[str]:
    """The word without any one of its letters, and as it is.

    Two words in which a letter is missing, another one or in the wrong place share one of these."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


IDLE = frozenset(stems(SAYS_NOTHING))
ROWS = [stems(row) for row in SAME.strip().splitlines()]
THINGS = {word: row[0] for row in ROWS for word in row}
NAMES = frozenset(THINGS.values())
SLIPS = {less: name for word, name in THINGS.items() if len(word) >= SLIP for less in _less(word)}
