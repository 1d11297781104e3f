"""What looks like personal data is hidden, and what a report needs stays readable."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.masking import masked


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("Hubungi 081234567890 ya", "Hubungi ••• ya", id="mobile"),
        pytest.param("WA saya 0812-3456-7890", "WA saya •••", id="mobile with dashes"),
        pytest.param("ke 0812 3456 789.", "ke •••.", id="mobile with spaces"),
        pytest.param("+62 812 3456 7890 atau 6281234567890", "••• atau •••", id="with 62"),
        pytest.param("telepon (031) 531 2144", "telepon •••", id="landline in brackets"),
        pytest.param("kantor 021-5312144", "kantor •••", id="landline"),
        pytest.param("+65 9123 4567", "•••", id="abroad"),
        pytest.param("NIK 3578012345670001", "NIK •••", id="identity card"),
        pytest.param("NIK: 357801 234567 0001", "NIK: •••", id="identity card in groups"),
        pytest.param("3578-0123-4567-0001 itu KK", "••• itu KK", id="family card"),
        pytest.param("No. pelanggan 00123456", "No. pelanggan •••", id="customer number"),
        pytest.param("rekening BCA 1234567890", "rekening BCA •••", id="account"),
        pytest.param("email siti.aminah@mail.co.id", "email •••", id="e-mail"),
        pytest.param("tanya @siti_aminah saja", "tanya ••• saja", id="username"),
        pytest.param("lihat https://fb.com/siti?id=1", "lihat •••", id="link"),
        pytest.param("lihat t.me/siti dan wa.me/62812", "lihat ••• dan •••", id="bare link"),
        pytest.param("truk L 1234 AB lewat", "truk ••• lewat", id="plate"),
        pytest.param("motor B3456XYZ dan ae 2345 bc", "motor ••• dan •••", id="plates as typed"),
        pytest.param("Pak Budi Santoso tidak mau", "Pak ••• tidak mau", id="a man's name"),
        pytest.param("kata Bu Siti, sudah lama", "kata Bu •••, sudah lama", id="a woman's name"),
        pytest.param("rumah Bpk. Joko", "rumah Bpk. •••", id="shortened title"),
        pytest.param("Nama saya siti, jalan rusak", "Nama saya •••, jalan rusak", id="one's own"),
        pytest.param("saya Siti Aminah, warga", "saya •••, warga", id="who one is"),
        pytest.param("PAK BUDI DIAM SAJA", "PAK ••• DIAM SAJA", id="in capitals"),
        pytest.param("rek BRI 0021-01-012345-50-6", "rek BRI •••", id="account in groups"),
        pytest.param("token 1234 5678 9012 3456 7890", "token •••", id="electricity token"),
        pytest.param("KTP a.n. Rudi Hartono", "KTP a.n. •••", id="in whose name"),
        pytest.param("hp 0812/3456/7890, (0812) 34567890", "hp •••, •••", id="mobile with strokes"),
        pytest.param("wa 0812 - 3456 - 7890", "wa •••", id="mobile with wide dashes"),
        pytest.param("+62(812)34567890 atau O812 3456 7890", "••• atau •••", id="odd mobiles"),
        pytest.param("nol delapan satu dua 3 empat lima enam tujuh", "•••", id="mobile in words"),
        pytest.param(
            "Idpel PDAM 3112164, nopel: 4012345", "Idpel PDAM •••, nopel: •••", id="water"
        ),
        pytest.param("hp saya adalah 08123", "hp saya adalah •••", id="a number that is called so"),
        pytest.param("rek BRI a/n Budi 0021-01", "rek BRI a/n ••• •••", id="account and owner"),
        pytest.param("SIM 1234-5678-901234", "SIM •••", id="driving licence"),
        pytest.param(
            "paspor A 1234567, NIP. 19800101 200501 1", "paspor •••, NIP. •••", id="papers"
        ),
        pytest.param("12.345.678.9-012.345", "•••", id="tax number"),
        pytest.param("siti (at) gmail dot com, a@ yahoo.com", "•••, •••", id="e-mail in words"),
        pytest.param("@siti.aminah, IG: siti_99", "•••, IG: •••", id="accounts"),
        pytest.param("nopol L1234 dan L.1234.AB", "nopol ••• dan •••", id="plates with dots"),
        pytest.param("di -7.2575, 112.7521 ya", "di ••• ya", id="a point on the map"),
        pytest.param("pak budi santoso, bu siti", "pak •••, bu •••", id="names written small"),
        pytest.param("saya nurul Pratama", "saya •••", id="half a name written small"),
        pytest.param("Bapak Drs. H. Budi, dr. Ani", "Bapak Drs. H. •••, dr. •••", id="degrees"),
        pytest.param(
            "Pak RT 03 Budi, Bu Guru Ani", "Pak RT 03 •••, Bu Guru •••", id="named officials"
        ),
        pytest.param("Cak Joko, Ust. Ali, Mrs. Smith", "Cak •••, Ust. •••, Mrs. •••", id="titles"),
        pytest.param("Nama : siti aminah, RT 2", "Nama : •••, RT 2", id="as in a form"),
        pytest.param("nama saya adalah Budi", "nama saya adalah •••", id="one's own, at length"),
        pytest.param(
            "saya siti, my name is john", "saya •••, my name is •••", id="one's own, small"
        ),
        pytest.param("I'm Siti from here", "I'm ••• from here", id="one's own in English"),
        pytest.param(
            "rumah saya Jl. Melati No 12", "rumah saya Jl. Melati No •••", id="one's door"
        ),
        pytest.param("lahir di Kota, 12 Mei 1980", "lahir di Kota, •••", id="birthday"),
    ],
)
def test_personal_data_is_hidden(words: str, shown: str) -> None:
    assert masked(words) == shown


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Lubang di RT 03 RW 05 dekat Blok B 12 No 5", id="address"),
        pytest.param("Jl. Melati No. 12, Gang A 5 RT 2", id="street"),
        pytest.param("Sejak 08-11-2026 08.00 sampai 17/11/2026", id="dates"),
        pytest.param("Buka 08.00-16.00, tutup 12:00", id="hours"),
        pytest.param("Diminta Rp 1.500.000, lalu Rp150.000.000", id="money"),
        pytest.param("Pak RT dan Bu Lurah sudah tahu, Pak Camat belum", id="offices"),
        pytest.param("Pak Tolong diperbaiki. Bapak/Ibu Yth", id="asking politely"),
        pytest.param("PAK LURAH, PAK TOLONG. saya Di sini, rumah saya Jalan Melati", id="no names"),
        pytest.param("Ibu Kota, Bapak-bapak, mas, bang", id="words like titles"),
        pytest.param("Di km 12 jalan A 15 KM, lebar 2 m", id="distances"),
        pytest.param("Lampu mati.Di depan pasar gelap", id="no space after a full stop"),
        pytest.param("Tiang nomor 14, meteran rusak", id="short numbers"),
        pytest.param("Jl. Mas Mansyur, jalan KH. Ahmad Dahlan, RSUD dr. Soetomo", id="places"),
        pytest.param("Saya Sangat Kecewa, saya Melaporkan, Saya Udah Bayar", id="large letters"),
        pytest.param(
            "pak tolong, bu saya mohon, mas gimana, ibu hamil", id="asking, written small"
        ),
        pytest.param("nama saya tidak terdaftar, atas nama warga", id="a name on a list"),
        pytest.param("Pak Banjir lagi. PAK AIR MATI. Bu Kok begini", id="telling officials"),
        pytest.param("datang dr Hotel ke terminal", id="dr is short for dari"),
        pytest.param("Buka lapor.go.id dan https://www.kota.go.id/x", id="sites of offices"),
        pytest.param("Apartemen P3SRS, gang L-86A, tahun 2021 n 2022 tdk", id="no plates"),
        pytest.param("dari 2019 2020 2021 2022, satu dua tiga orang", id="years and counting"),
        pytest.param("di depan rumah nomor 17", id="the door of a place"),
    ],
)
def test_what_a_report_needs_stays(words: str) -> None:
    assert masked(words) == words


LIKELY = st.text(alphabet="0123456789 +-.@/:aBkLPu•\n", max_size=60)


@given(words=LIKELY)
def test_no_long_number_is_left_whatever_stands_around_it(words: str) -> None:
    assert not re.search(r"\d{10}", masked(words))


@pytest.mark.parametrize("words", ["a." * 600, "a-" * 600, "a@" * 600, "0 " * 600, "wa " * 400])
def test_made_up_letters_hold_nobody_up(words: str) -> None:
    started = time.perf_counter()
    masked(words)
    assert time.perf_counter() - started < 0.5
