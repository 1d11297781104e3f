# Mengapa sesuatu tidak dilakukan. Sering tampil sebagai catatan singkat di atas obrolan: tanpa tanda, pendek.

## Laporan sudah berubah, atau bukan di sini

refusal-status = Sekarang tidak bisa: { $number } { refusal-status-name }.
refusal-stale = { $number } sudah berubah: kini { refusal-status-name }. Lihat kartunya yang terbaru.
refusal-already-held = Sudah dipegang { $holder }.
refusal-not-holder = Pemegangnya { $holder }. Hanya ia yang dapat melepaskan; Anda dapat mengambil alih.
refusal-yours = { $number } sudah Anda pegang.
refusal-elsewhere = { $number } tidak lagi di grup ini.
refusal-has-it = { $number } memang sudah di { $agency }. Pilih instansi lain.
refusal-desk-only = Ini hanya untuk meja admin koordinator.
refusal-merge-open = { $number } tidak bisa menjadi tujuan: itu laporan ini sendiri, atau sudah tidak terbuka.
refusal-merge-confidential = { $number } rahasia, jadi laporan lain tidak bisa digabung ke sana.
refusal-not-found = Laporan { $number } tidak ditemukan. Periksa nomornya.
refusal-not-found-here = Tidak ditemukan di grup ini: “{ $words }”. Coba kata lain, nama tempat, atau nomornya.
refusal-say-what-to-find = Tulis yang dicari, misalnya: /cari pasar melati
refusal-no-ready-answer = Jawaban siap pakai itu sudah tidak ada untuk { $number }. Buka lagi Riwayat.
refusal-closed = { $number } sudah { refusal-status-name }, jadi pesan ini tidak kami teruskan. Ada masalah lain? /lapor
refusal-reopen-late = { $number } sudah ditutup lebih dari { $days } hari. Silakan kirim laporan baru: /lapor
refusal-confirmed = { $number } sudah Anda nyatakan selesai. Terima kasih.
refusal-rating-unconfirmed = { $number } hanya bisa dinilai setelah Anda menyatakannya selesai.
refusal-rating-late = { $number } sudah ditutup lebih dari { $days } hari, jadi nilainya tidak bisa diubah lagi.
refusal-rating-stars = Pilih dulu nilainya, dari 1 sampai 5.
refusal-rating-words = Untuk nilai kami hanya menerima tulisan. Misalnya: rapi, tetapi kabarnya terlambat. Tidak jadi? /batal
refusal-story = Foto sebelum dan sesudah { $number } tidak bisa kami tampilkan di kanal.
refusal-story-gone = Foto { $number } sudah pernah tampil, lalu dihapus dari kanal. Yang sudah dihapus tidak kami tampilkan lagi.
refusal-objected-already = Keberatan untuk { $number } sudah pernah diajukan; hanya bisa sekali.
refusal-nobody-to-tell = Pelapor { $number } sudah menghapus identitasnya; tidak ada yang bisa dikirimi.
refusal-proof-missing = Untuk { $number } perlu foto hasilnya.
refusal-publish-confidential = { $number } rahasia atau menyangkut hal yang peka, jadi tidak boleh dibaca umum.
refusal-publish-withheld = Pelapor { $number } tidak mau ceritanya dibaca umum.
refusal-publish-erased = Isi { $number } atau identitas pelapornya sudah dihapus, jadi tidak bisa ditampilkan ke umum.
refusal-published = { $number } sudah boleh dibaca umum.
refusal-unpublished = Cerita { $number } memang tidak tampil untuk umum.
refusal-button = Tombol ini tidak berlaku, jadi tidak ada yang berubah. Pakai tombol di pesan yang lebih baru.
refusal-holiday-form = Tulis tanggal lalu nama harinya, misalnya: 30 November 2026 Hari jadi kota
refusal-holiday-past = { $day } sudah lewat atau hari ini, jadi tidak ada batas waktu yang bisa melewatinya. Tulis tanggal sesudah hari ini.
refusal-holiday-already = { $day } memang bukan hari kerja di sana. Tidak perlu ditambahkan.
refusal-holiday-whose = Instansi itu tidak kami temukan. Pilih dari tombol, atau tulis: semua.
refusal-answer-form = Perlu dua bagian: baris pertama judul tombolnya, baris berikutnya kata-kata untuk warga.
refusal-answer-long = Terlalu panjang: judul paling banyak { $title } huruf, kata-kata untuk warga { $says }. Mohon dipersingkat.
refusal-answers-full = Kategori ini sudah punya { $most } jawaban siap pakai. Hapus satu dulu, atau ubah yang ada.
refusal-variables = { $unknown } tidak kami kenal. Yang bisa kami isi: { $known }. Mohon tulis sekali lagi.
refusal-claim-decided = Soal foto ini sudah diputuskan.
refusal-decided = { $decided ->
    [sent] Balasan ini sudah dikirim ke warga.
    [note] Balasan ini sudah disimpan sebagai catatan.
   *[dropped] Balasan ini sudah dibatalkan.
}
refusal-status-name = { $status ->
    [submitted] menunggu disposisi
    [routed] baru, belum diterima instansi
    [in-progress] sedang ditangani
    [on-hold] menunggu jawaban warga
    [resolved] dinyatakan selesai
    [archived] diarsipkan
   *[closed] ditutup
}

## Siapa

refusal-not-linked = Grup ini tidak tertaut ke instansi mana pun, jadi tidak bisa mengubah laporan.
refusal-anonymous = Anda menulis sebagai anonim, jadi tidak ada yang berubah. Matikan mode anonim, lalu ulangi: laporan perlu tahu petugasnya.
refusal-bot = Bot lain tidak bisa mengubah laporan. Perlu petugas.
refusal-forwarded = Perintah terusan tidak dijalankan. Ketik sendiri perintahnya.
refusal-admins-only = Ini hanya untuk admin.
refusal-unknown-here = Perintah itu tidak kami kenal. Yang bisa dipakai di sini: /bantuan
refusal-groups-only = Perintah itu untuk grup instansi. Melihat laporan Anda sendiri: /laporan
refusal-private-only = Perintah itu hanya untuk percakapan pribadi dengan bot. Bantuan di grup: /bantuan
refusal-group-only = Kirim perintah ini di grup yang mau ditautkan, bukan di sini.
refusal-reply-to-card = Balas kartu laporan, pesan warga, atau pertanyaan kami, supaya jelas laporan mana yang dimaksud.
refusal-not-your-prompt = Pertanyaan ini bukan untuk Anda, atau sudah selesai.

## Yang ditulis

refusal-say-question = Tulis pertanyaannya, misalnya: Lampu nomor berapa yang mati?
refusal-say-something = Catatannya kosong. Tulis sesuatu atau kirim foto.
refusal-complained-of = { $number } tidak boleh sampai ke { $agency }: yang diadukan adalah instansi itu, atau instansi di atasnya atau segrup dengannya.
refusal-join-complained-of = Tidak bisa digabungkan: yang satu mengadukan { $agency }, sedangkan { $number } tidak, jadi masih bisa sampai ke sana.
refusal-simulate-place = Kirim pin, tulis nama satu wilayah, misalnya: Kelurahan Melati, atau tulis: tanpa lokasi.
refusal-say-why-mine = Tulis alasannya, misalnya: Budi cuti minggu ini.
refusal-say-why-later = Tulis alasannya, misalnya: menunggu suku cadang dari pabrik.
refusal-extended-already = Waktu tambahan untuk { $number } sudah pernah diminta; hanya bisa satu kali.
refusal-extend-late = { $number } sudah terlambat. Waktu tambahan hanya bisa diminta sebelum batasnya lewat.
refusal-not-overdue = { $number } tidak terlambat, jadi belum perlu diingatkan.
refusal-nudged = Anda sudah mengingatkan tentang { $number }. Bisa lagi mulai { $again }.
refusal-say-reason = Tulis alasannya, misalnya: jalan ini jalan desa.
refusal-unmerge-late = { $number } digabung lebih dari { $days } hari lalu, jadi tidak bisa dipisahkan lagi.
refusal-say-publishable = Tulis ceritanya tanpa data pribadi, misalnya: Lampu mati di depan pasar.
refusal-publish-words-only = Balas dengan tulisan saja. Foto tampil apa adanya, atau tidak sama sekali.
refusal-say-number = Tulis nomor laporannya, misalnya: KA-7KQ4M-X
refusal-say-name = Tulis beberapa huruf dari nama instansinya, misalnya: perhub
refusal-nobody-called = Tidak ada instansi yang mirip “{ $name }”. Coba huruf lain, atau pilih dari daftar di kartu.
refusal-say-responsible = Tulis siapa yang berwenang, misalnya: PLN, telepon 123.
refusal-edit-late = Perubahan ini tidak ikut, karena pesannya sudah diproses. Masih perlu? Kirim sebagai pesan baru.
refusal-too-long = Terlalu panjang: { $length } huruf. Paling banyak { $allowed }.
refusal-nothing-to-send = Yang ini tidak bisa diteruskan. Kirim tulisan, foto, video, suara, dokumen, atau lokasi.
refusal-nothing-to-cancel = Tidak ada yang sedang ditanyakan kepada Anda.

## Kode

refusal-code-missing = Sertakan kodenya: /link KODE. Kode diberikan admin.
refusal-code = Kode ini tidak berlaku: salah, sudah dipakai, atau kedaluwarsa. Minta kode baru kepada admin.
refusal-group-shared = { $agency } perlu grup lain: di grup ini instansi bisa membaca laporan tentang dirinya sendiri. Kodenya masih berlaku.
refusal-group-shared-desk = Admin koordinator perlu grup lain: di grup ini instansi bisa membaca laporan tentang dirinya sendiri. Kodenya masih berlaku.
refusal-admin-code-missing = Sertakan kodenya: /admin KODE. Kode tampil saat bot pertama kali dijalankan.
refusal-no-such-category = Kategori ini tidak ada lagi.
refusal-no-such-agency = Instansi ini tidak ada lagi atau belum punya grup.
