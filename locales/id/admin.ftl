# Untuk admin.

admin-welcome = ✅ Anda kini admin bot ini.
    Langkah pertama: tautkan grup instansi dan grup admin koordinator. /tautkan
    Untuk mencoba ke mana laporan akan sampai: /simulasi
    Jawaban siap pakai untuk petugas: /jawaban. Hari libur: /libur. Siapa mengubah apa: /perubahan
    Untuk melihat laporan mingguan sebelum terbit: /mingguan
admin-help = <b>Untuk admin:</b> /tautkan grup · /simulasi ke mana laporan sampai · /jawaban siap pakai · /libur · /perubahan · /mingguan laporan untuk kanal
admin-channel-unreachable = ⚠️ Laporan mingguan belum terbit: bot tidak boleh menulis di kanal umum.
    Jadikan bot admin kanal itu, dengan hak mengirim pesan. Laporan terbit begitu bisa.
admin-channel-lost = ⚠️ Bot tidak lagi boleh menulis di kanal umum.
    Laporan mingguan akan menunggu sampai bot menjadi admin lagi di sana, dengan hak mengirim pesan.
admin-channel-ready = ✅ Bot kini boleh menulis di kanal umum. Lihat dulu laporan mingguan berikutnya: /mingguan
admin-weekly = { $channel ->
    [none] Belum ada kanal umum di pengaturan, jadi laporan mingguan tidak terbit.
   *[there] Laporan mingguan berikutnya terbit { $due }.
} { $tells ->
    [yes] Isinya sampai saat ini seperti di bawah.
   *[no] Minggu ini belum ada laporan yang masuk atau ditutup; kalau tetap begitu, tidak ada yang terbit.
}
admin-choose-agency = Kode untuk grup siapa?
admin-code-agency = Kode untuk grup <b>{ $agency }</b>, berlaku sekali, selama satu hari:
    <code>/link { $code }</code>
    Tambahkan bot ke grup itu lewat tombol di bawah, atau kirim perintah ini di grup yang sudah ada botnya.
admin-code-desk = Kode untuk grup <b>admin koordinator</b>, berlaku sekali, selama satu hari:
    <code>/link { $code }</code>
    Tambahkan bot ke grup itu lewat tombol di bawah, atau kirim perintah ini di grup yang sudah ada botnya.
admin-group-unreachable = ⚠️ Grup <b>{ $agency }</b> tidak terjangkau: bot dikeluarkan atau tidak boleh menulis.
    Pesan untuk mereka kami tahan sampai grup terjangkau lagi; sementara itu salinannya masuk ke admin koordinator.
    Tambahkan bot lagi, atau tautkan grup lain: /tautkan
admin-group-back = ✅ Grup { admin-whose-group } terjangkau lagi. Yang tertahan kini disampaikan.
admin-group-moved = Grup { admin-whose-group } kini supergrup, dengan ID baru. Semuanya ikut pindah; tidak ada yang perlu Anda lakukan.
admin-desk-unreachable = ⚠️ Grup admin koordinator tidak terjangkau: bot dikeluarkan atau tidak boleh menulis.
    Kartu menunggu. Tambahkan bot lagi, atau tautkan grup lain: /tautkan
admin-notice-failed = ⚠️ Satu pesan ditolak Telegram dan tidak terkirim (nomor antrean { $outbox }).
    Alasannya: { $why }
admin-quarantined = ⚠️ Satu pesan masuk tidak bisa diproses dan disisihkan (update { $update }). Pesan lain tetap berjalan.
    Lihat log; pesan itu masih tersimpan.
button-add-group = Tambahkan ke grup
button-copy-code = Salin perintah
button-triage-desk = Admin koordinator

## Ke mana laporan akan sampai?

admin-simulate-category = 🧭 Uji coba: siapa yang akan menerima laporan? Tidak ada yang dikirim.
    Pilih kategorinya, atau tulis namanya.
admin-simulate-office = 🧭 <b>{ $category }</b>: instansi mana yang diadukan?
    Pilih, atau tulis namanya.
admin-simulate-place = 🧭 <b>{ $category }</b>: di mana?
    Kirim pin (📎 › Lokasi), atau tulis nama wilayahnya.
admin-simulated = 🧭 <b>{ $category }</b>{ $where ->
    [inside] {" "}di { $area }
    [named] {" "}di { $area }
    [near] {" "}dekat { $area }
    [parent] {" "}di { $area }, di luar wilayah yang lebih kecil
    [outside] , di luar wilayah kita
   *[none] , tanpa wilayah
}
admin-simulated-to = ➡️ { $to ->
    [desk] <b>Meja admin koordinator</b>
   *[agency] <b>{ $agency }</b>
}
button-simulate-again = Coba lagi

## Jawaban siap pakai

admin-answers = 📝 Jawaban siap pakai: untuk kategori apa?
    Pilih, atau tulis namanya.
admin-answers-of = 📝 <b>{ $category }</b>: { $count ->
    [0] belum ada jawaban siap pakai.
   *[other] { $count } jawaban siap pakai. Pilih untuk melihat atau mengubahnya.
}
admin-answers-above = Petugas juga melihat { $count } jawaban dari { $category }.
admin-answers-kept = Diubah di sini, jadi impor berkas direktori tidak menggantinya.
admin-answer-ask = 📝 <b>{ $category }</b>: tulis jawabannya dalam { admin-language }.
    Baris pertama judul tombolnya, di bawahnya kata-kata untuk warga. Misalnya:
    <blockquote>Sudah dijadwalkan
    Laporan { "{number}" } masuk jadwal { "{agency}" } paling lambat { "{due}" }.</blockquote>
    Kami isi sendiri: { $known }
admin-answer-now = Sekarang:
    <blockquote>{ $title }
    { $words }</blockquote>
admin-answer-card = 📝 <b>{ $category }</b>: begini warga membacanya. Nomor, instansi, dan tanggalnya contoh.
admin-answer-reads = <b>{ $title }</b> ({ admin-language })
    <blockquote>{ $words }</blockquote>
admin-answer-when = { $count ->
    [0] Selalu ditawarkan. Pilih status bila hanya cocok pada saat tertentu:
   *[other] Hanya ditawarkan pada status yang bertanda ✓.
}
admin-answer-delete = Hapus jawaban “{ $title }”? Yang sudah terkirim ke warga tetap ada.
admin-answer-added = ✅ Jawaban “{ $title }” ditambahkan untuk { $category }.
admin-answer-changed = ✅ Jawaban “{ $title }” untuk { $category } diubah.
admin-answer-deleted = ✅ Jawaban “{ $title }” untuk { $category } dihapus.
admin-language = { $language ->
    [id] bahasa Indonesia
    [en] bahasa Inggris
   *[other] { $language }
}
button-answers = Kategori lain
button-answers-category = { $category } ({ $count })
button-answer-new = Tambah jawaban
button-answer-save = Simpan
button-answer-delete = Hapus
button-answer-delete-yes = Ya, hapus
button-answer-words = Ubah: { $language ->
    [id] Indonesia
    [en] Inggris
   *[other] { $language }
}
button-answer-when = { $is_on ->
    [yes] ✓{" "}
   *[no] {""}
}{ $status ->
    [routed] Baru
    [in-progress] Ditangani
    [on-hold] Menunggu warga
    [resolved] Dinyatakan selesai
   *[closed] Ditutup
}

## Hari libur setempat

admin-holidays = 📅 { $days ->
    [some] Hari libur yang akan datang, selain Sabtu dan Minggu. Batas waktu melewatinya. Pilih satu untuk menghapusnya.
   *[none] Dalam waktu dekat tidak ada hari libur, selain Sabtu dan Minggu.
}
admin-holiday-usual = • { $day }: kalender nasional atau pengaturan
admin-holiday-added = • <b>{ $day }</b>: { $name } ({ admin-holiday-for })
admin-holiday-ask = 📅 Tulis tanggal dan namanya. Misalnya: 30 November 2026 Hari jadi kota
admin-holiday-whose = 📅 <b>{ $day }</b>, { $name }: libur untuk siapa? Pilih, atau tulis nama instansinya.
    Libur suatu instansi berlaku juga untuk yang di bawahnya.
admin-holiday-remove = Hapus <b>{ $day }</b> ({ $name }) dari hari libur { admin-holiday-for }?
admin-holiday-set = ✅ { $day } ({ $name }) kini hari libur { admin-holiday-for }.
admin-holiday-gone = ✅ { $day } ({ $name }) kini hari kerja biasa untuk { admin-holiday-for }.
admin-holiday-promise = Ini berlaku untuk batas waktu yang dimulai sesudah ini. Tanggal yang sudah dijanjikan kepada warga tetap.
admin-holiday-for = { $whose ->
    [agency] { $agency }
   *[all] semua instansi
}
button-holidays = Lihat semua
button-holiday = { $day }
button-holiday-new = Tambah hari libur
button-holiday-all = Semua instansi
button-holiday-remove = Ya, hapus

## Siapa mengubah apa

admin-changes = 🗒️ Perubahan terakhir oleh admin, yang terbaru di atas:
admin-no-changes = 🗒️ Belum ada yang diubah oleh admin di sini.
admin-changed = <b>{ $at }</b> · { $who }

## Izin bot di grup

group-lacks = ⚠️ Saya butuh izin ini di grup, agar semuanya sampai. Mohon admin grup mengaktifkannya (profil grup › Administrator › bot ini):
group-lacks-write = • <b>Kirim pesan</b>: tanpa itu, tidak ada laporan yang sampai di sini.
group-lacks-photos = • <b>Kirim foto</b>: tanpa itu, foto warga tidak tampil di sini.
group-lacks-files = • <b>Kirim berkas</b>: tanpa itu, dokumen warga tidak tampil di sini.
group-lacks-topics = • <b>Kelola topik</b>: tanpa itu, laporan tampil sebagai kartu biasa, tidak di topiknya sendiri.
group-lacks-pins = • <b>Sematkan pesan</b>: tanpa itu, kartu tidak selalu ada di atas topiknya.
group-back = ✅ Saya kembali di grup ini. Yang tertahan selama saya tidak bisa menulis segera menyusul.
group-complete = ✅ Terima kasih, izin saya di grup ini sudah lengkap.
admin-group-lacks = ⚠️ Di grup { admin-whose-group } bot kekurangan izin:
admin-group-complete = ✅ Di grup { admin-whose-group } izin bot sudah lengkap lagi.
admin-group-form = Grup { admin-whose-group } { $form ->
    [forum] kini memakai topik: setiap laporan mendapat topiknya sendiri saat ada kabar baru.
   *[plain] tidak lagi memakai topik: laporan tampil sebagai kartu biasa.
}
admin-topic-closed = Topik laporan <b>{ $number }</b> ditutup seseorang, padahal laporannya belum selesai. Kami buka lagi.
admin-topic-gone = ⚠️ Topik laporan <b>{ $number }</b> dihapus seseorang di grup. Topik baru kami buat, dengan kartu dan buktinya.
admin-topic-twice = Topik laporan <b>{ $number }</b> mungkin ada dua: jawaban Telegram tidak sampai kepada kami. Kalau salah satunya kosong, silakan hapus.
admin-whose-group = { $where ->
    [desk] <b>admin koordinator</b>
   *[agency] <b>{ $agency }</b>
}
