# Bagian-bagian kecil yang disisipkan ke dalam pesan.

fact-day = { $weekday }, { $date } { $month }
fact-day-year = { $weekday }, { $date } { $month } { $year }
fact-moment = { $day }, pukul { $time }
fact-due =
    { $workdays ->
        [0] { $day } (hari ini)
       *[other] { $day } ({ $workdays } hari kerja lagi)
    }
fact-due-over =
    { $workdays ->
        [0] { $day } (sudah lewat)
       *[other] { $day } (lewat { $workdays } hari kerja)
    }
fact-category-other = Lainnya
fact-area =
    { $level ->
        [village] Kelurahan { $name }
        [rural] Desa { $name }
        [district] Kecamatan { $name }
       *[other] { $name }
    }
fact-area-short =
    { $level ->
        [village] Kel. { $name }
        [rural] Desa { $name }
        [district] Kec. { $name }
       *[other] { $name }
    }
fact-agency-unknown = lainnya / tidak tahu
fact-person-unknown = petugas
fact-words-erased = (isi sudah dihapus)
fact-words-unpublished = (ceritanya tidak lagi tampil untuk umum)
fact-files-withheld = 🔒 { $count } berkas gambar tidak diteruskan: keterangan pribadi di dalamnya tidak dapat kami hapus.
fact-elsewhere = Ombudsman RI, telepon 137 atau ombudsman.go.id
