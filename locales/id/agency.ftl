# Untuk petugas di grup instansi: kartu, pertanyaan, dan kabar dari warga.

## Kartu

agency-card-head = <b>{ $number } · { $category }</b>
    Dikirim { $sent }
agency-card-kind = { $kind ->
    [aspiration] 💡 Aspirasi
    [information] ❔ Permintaan informasi
   *[grievance] Pengaduan
}
agency-card-due = 🕒 { $clock ->
    [triage] Disposisi paling lambat
    [response] Jawaban pertama paling lambat
    [answer] Menunggu jawaban warga sampai
    [confirmation] Menunggu tanggapan warga sampai
    [reach] Warga belum bisa ditanya; menunggu sampai
   *[resolution] Selesai paling lambat
} { $due }
agency-card-overdue = ⚠️ Terlambat: { agency-was-due } { $due }
agency-was-due = { $clock ->
    [triage] disposisi seharusnya paling lambat
    [response] jawaban pertama seharusnya paling lambat
   *[resolution] seharusnya selesai paling lambat
}
agency-card-place = 📍 { $has ->
    [words] { $place }
   *[pin] Titik di peta di atas
}
agency-card-area = 📍 <b>{ $area }</b>{ $has ->
    [words] , “{ $place }”
   *[pin] {" "}(titik di peta di atas)
}
agency-card-words = <blockquote>{ $words }</blockquote>
agency-card-happened = Kejadian: { $day }
agency-card-answer = { $question } <b>{ $answer }</b>
agency-card-published = 👁 Ceritanya boleh dibaca umum
agency-card-confidential = 🔒 Rahasia: jangan dibicarakan di luar grup ini.
agency-card-contact = 👤 Pelapor mengizinkan dihubungi: { $contact }
agency-card-status = Status: <b>{ agency-status }</b>
agency-card-status-unheld = Status: <b>{ agency-status }</b> · Pemegang: belum ada
agency-card-status-held = Status: <b>{ agency-status }</b> · Pemegang: { $holder }
agency-card-rating = Nilai dari warga: <b>{ rating-stars }</b>{ rating-reasons }
agency-card-supporters = 👥 { $count ->
    [0] Tidak ada pendukung lagi
   *[other] { $count } pendukung
}
agency-card-supporters-say = Kata pendukung: { $solved } sudah selesai, { $unsolved } belum
agency-card-gone = { $number } kini di { $agency }.
agency-card-below = ⬇️ Kartu { $number } ada di bawah.
agency-card-in-topic = ⬇️ { $number } kini punya topik sendiri di grup ini; kartunya ada di sana.
agency-topic-reopened = Laporan { $number } belum selesai, jadi topiknya saya buka lagi. Nanti topik ditutup sendiri bersama laporannya.
agency-in-topic = ➡️ { $number } ada di topiknya sendiri.
button-open-topic = Buka topik
agency-topic-name = { $number } · { $category }{ $has ->
    [area] {" "}· { $area }
    [words] {" "}· { $place }
   *[none] {""}
}
agency-card-gone-desk = { $number } kini di admin koordinator.
agency-evidence = { $number }
agency-evidence-words = <b>{ $number }</b>, laporan selengkapnya:
    <blockquote>{ $words }</blockquote>
agency-evidence-place = { $place }

agency-status = { $status ->
    [submitted] menunggu disposisi
    [routed] baru
    [in-progress] ditangani
    [on-hold] menunggu jawaban warga
    [resolved] dinyatakan selesai, menunggu warga
    [archived] diarsipkan
   *[closed] ditutup{ $outcome ->
        [confirmed] , dibenarkan warga
        [unconfirmed] , tanpa konfirmasi
        [unasked] , warga tidak bisa ditanya
        [withdrawn] , dicabut warga
        [merged] , digabung
       *[none] {""}
    }
}

## Tombol

button-accept = Terima
button-ask = Tanya warga
button-note = Catatan
button-release = Lepaskan
button-take-over = Ambil alih
button-more-time = Minta waktu
button-resolve = Selesai
button-more = Lainnya…
button-fewer = Lebih ringkas
button-not-ours = Bukan kami
button-hand-on = Teruskan
button-merge = Gabungkan
button-unmerge = Pisahkan lagi
toast-merged = { $number } digabung ke { $into }.
toast-unmerged = { $number } berjalan sendiri lagi.
button-publish = Tampilkan ke umum
button-publish-so = Ya, begini
button-publish-photos = Ya, dengan foto
button-unpublish = Sembunyikan lagi
toast-unpublished = Cerita { $number } tidak lagi tampil untuk umum.
button-find = 🔎 Cari nama
button-branch = { $agency } ›
button-history = Riwayat
button-earlier = ← Lebih lama
button-later = Lebih baru →
button-choice-send = Kirim ke warga
button-choice-keep = Catatan internal
button-claim-another = Ganti foto
button-claim-anyway = Tetap kirim
button-claim-drop = Batal
button-choice-drop = Batal
toast-accepted = { $number } kini Anda pegang.
toast-released = { $number } tidak lagi Anda pegang.
toast-cancelled = Dibatalkan.

## Yang ditanyakan kepada petugas

agency-say-question = <b>{ $officer }</b>, apa yang perlu ditanyakan kepada warga tentang { $number }?
    Balas pesan ini dengan satu pertanyaan. Sementara menunggu jawaban, batas waktu Anda berhenti.
agency-say-note = <b>{ $officer }</b>, apa catatan Anda untuk { $number }?
    Balas pesan ini. Warga tidak membacanya; petugas yang kelak menangani laporan ini bisa.
agency-say-why-mine = <b>{ $officer }</b>, mengapa { $number } Anda ambil alih?
    Balas pesan ini dengan singkat. Pemegangnya sekarang dan rekan di grup ini membacanya; warga tidak.
agency-say-why-later = <b>{ $officer }</b>, mengapa { $number } butuh waktu lebih lama?
    Balas pesan ini. Warga membacanya. Waktu tambahan hanya bisa diminta satu kali.
agency-say-remark = <b>{ $officer }</b>, apa yang sudah dikerjakan untuk { $number }?
    Balas pesan ini, { $proof ->
        [yes] dengan foto hasilnya
       *[no] boleh dengan foto
    }. Warga membacanya dan menilai apakah sudah selesai.
agency-say-remark-words = <b>{ $officer }</b>, yang tadi sudah kami simpan; tinggal tulisannya: apa yang sudah dikerjakan untuk { $number }?
    Balas pesan ini. Warga membacanya dan menilai apakah sudah selesai.
agency-send-proof = <b>{ $officer }</b>, untuk { $number } masih perlu foto hasilnya.
    Balas pesan ini dengan foto. Yang tadi sudah kami simpan.
agency-looking = ⏳ Foto untuk { $number } sedang kami bandingkan dengan foto lain. Sebentar.
agency-proof = ⚠️ <b>{ $officer }</b>, tentang foto untuk { $number }:
agency-proof-citizens = • Tampak sama dengan foto dari warga.
agency-proof-used = • Sudah menjadi bukti untuk { $numbers }.
agency-proof-elsewhere = • Sudah menjadi bukti untuk laporan lain.
agency-proof-unseen = • { $count } foto tidak bisa dibandingkan.
agency-proof-ask = Belum ada yang dikirim ke warga. Ganti fotonya, atau tetap kirim? Kalau tetap dikirim, riwayat mencatatnya.
agency-proof-late = ⚠️ Foto hasil untuk { $number } baru sekarang bisa kami bandingkan:
agency-proof-late-ask = Warga sudah menerimanya bersama kabar bahwa laporan ini selesai; riwayat mencatatnya. Fotonya keliru? Balas pesan ini dengan foto yang benar.
agency-send-another = <b>{ $officer }</b>, foto mana yang menunjukkan hasil untuk { $number }?
    Balas pesan ini dengan foto lain. Tulisan Anda yang tadi tetap dipakai.
agency-say-reason = <b>{ $officer }</b>, mengapa { $number } bukan wewenang Anda?
    Balas pesan ini. Kalau tahu instansi yang tepat, sebutkan; admin koordinator dan warga membacanya.
agency-say-why-theirs = <b>{ $officer }</b>, mengapa { $number } perlu diteruskan ke { $agency }?
    Balas pesan ini. { $agency } dan warga membacanya; batas waktunya tetap. Yang sudah berpindah-pindah masuk ke admin koordinator.
agency-say-same = <b>{ $officer }</b>, { $number } sama dengan laporan yang mana?
    Pilih yang di dekatnya, atau balas dengan nomornya. Pelapornya menjadi pendukung; cerita dan berkasnya ikut pindah.
agency-merged = 🔗 { $number } digabung ke { $into }, atas keterangan { $officer }.
agency-merged-words = 🔗 Ke <b>{ $into }</b> digabung { $number }{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-publish = <b>{ $officer }</b>, bolehkah umum membaca { $number } seperti ini?
    <blockquote>{ $words }</blockquote>
    { $doubtful ->
        [yes] ⚠️ Di dalamnya masih ada yang mirip data pribadi.
       *[no] Nomor, pelat, akun, dan nama yang kami kenali tertulis •••.
    } Periksa nama, alamat, dan hal lain yang menunjuk orang.
    Perlu diubah? Balas pesan ini dengan tulisan yang benar. Warga kami kabari dan boleh menolak.
agency-publish-photos = 📷 { $number }: { $count } foto yang bisa ikut tampil, apa adanya. Periksa dulu: adakah wajah, pelat nomor, atau rumah orang?
agency-published = 👁 { $number } kini boleh dibaca umum, atas keputusan { $officer }. Warga kami kabari.
    Berubah pikiran? Tekan Riwayat, lalu Sembunyikan lagi.
agency-say-name = <b>{ $officer }</b>, instansi mana untuk { $number }?
    Balas pesan ini dengan beberapa huruf dari namanya, misalnya: perhub
agency-found = Instansi yang mirip “{ $name }”. Bukan ini? Balas lagi dengan huruf lain.
agency-chosen = Dipilih: { $agency }.
agency-heard = Baik, sudah dicatat. Masih ada satu hal di bawah.
agency-cancelled = Dibatalkan, tidak ada yang berubah.
agency-asked = ❔ Pertanyaan { $officer } tentang { $number } diteruskan ke warga.
agency-noted = 📝 Catatan { $officer } untuk { $number } disimpan. Warga tidak melihatnya.
agency-resolved = ✅ { $officer } menyatakan { $number } selesai. Warga kami tanya apakah benar.
agency-took-over = ✅ { $number } kini dipegang { $officer }.
agency-extended = 🕒 { $number }: waktu tambahan diminta { $officer }. Kini selesai paling lambat { $due }.
agency-taken-over = 🔁 <b>{ $number }</b>: { $officer } mengambil alih dari { $holder }:
    <blockquote>{ $said }</blockquote>
agency-left = 👋 { $holder } sudah keluar dari grup ini. Kini tanpa pemegang: { $numbers }{ $more ->
    [0] {"."}
   *[other] {", dan "}{ $more } lagi.
}
agency-returned = ↩️ { $number } kembali ke admin koordinator, atas keterangan { $officer }.
agency-handed-on = ➡️ { $number } diteruskan ke { $agency }, atas keterangan { $officer }.
agency-handed-to-desk = ↩️ { $number } sudah berpindah-pindah, jadi masuk ke admin koordinator, dengan keterangan { $officer } dan usul: { $agency }.
agency-your-words = Tulisan Anda, supaya tidak hilang:
    <blockquote>{ $words }</blockquote>

## Balasan petugas: untuk siapa?

agency-choice = Balasan untuk { $number } ini buat siapa?
agency-ready = Jawaban siap pakai untuk { $number }. Pilih satu; Anda membacanya dulu sebelum terkirim.
agency-ready-words = <blockquote>{ $words }</blockquote>
button-ready = Jawaban siap pakai
button-ready-answer = { $title }
agency-choice-sending = ⏳ Sedang dikirim ke warga ({ $number }).
agency-choice-dropped = Tidak dikirim dan tidak dicatat.
agency-fate-delivered = ✅ Sampai ke warga ({ $number }).
agency-fate-waiting = ⏳ Belum sampai ke warga ({ $number }). Kami coba terus.
agency-fate-blocked = ⚠️ Tidak sampai ({ $number }): warga menutup percakapan dengan bot. Pesan kami simpan sampai mereka kembali.

## Kabar dari warga

agency-added = ➕ <b>{ $number }</b>: tambahan dari warga{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-reworded = ✏️ <b>{ $number }</b>: warga mengubah yang ditulisnya:
    <blockquote>{ $said }</blockquote>
    Sebelumnya:
    <blockquote>{ $before }</blockquote>
agency-supporter-added = 💬 <b>{ $number }</b>: tambahan dari pendukung{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-answered = 💬 <b>{ $number }</b>: warga menjawab{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
    Batas waktu berjalan lagi.
agency-hold-expired = 🕒 <b>{ $number }</b>: warga tidak menjawab sampai batasnya. Lanjutkan dengan yang ada; batas waktu berjalan lagi.
agency-contested = ⚠️ <b>{ $number }</b>: { $verdict ->
    [partly] menurut warga baru sebagian selesai
   *[no] menurut warga belum selesai
}{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
    Laporan ditangani lagi.
agency-contested-again = ⚠️ <b>{ $number }</b>: warga kembali membantah { $agency }; { $verdict ->
    [partly] menurut mereka baru sebagian selesai
   *[no] menurut mereka belum selesai
}{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
    { $agency } menanganinya lagi. Anda kami beri tahu karena ini bukan bantahan pertama.
agency-reopened = ⚠️ <b>{ $number }</b>: warga membuka laporan ini kembali{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-objected = ⚠️ <b>{ $number }</b>: warga keberatan laporannya diarsipkan{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-withdrawn = <b>{ $number }</b>: warga mencabut laporannya. Tidak ada lagi yang perlu dikerjakan.

## Daftar

agency-list = { $count ->
    [0] { $which ->
        [desk] Tidak ada laporan yang menunggu di sini.
        [late] Tidak ada laporan yang terlambat.
        [held] { $holder } tidak memegang laporan apa pun.
        [found] Tidak ditemukan: “{ $words }”. Coba kata lain, nama tempat, atau nomornya.
       *[other] Tidak ada laporan di daftar ini.
    }
   *[other] <b>{ agency-list-name }: { $count } laporan</b> ({ $page }/{ $pages })
}
agency-list-many = <b>{ agency-list-name }: lebih dari { $count } laporan</b> ({ $page }/{ $pages })
    Yang terbaru ada di sini. Tambahkan kata agar lebih sedikit.
agency-list-name = { $which ->
    [desk] Menunggu di sini
    [new] Baru
    [working] Ditangani
    [waiting] Menunggu warga
    [late] Terlambat
    [held] Dipegang { $holder }
    [found] Memuat “{ $words }”
   *[open] Antrean
}
agency-list-line = <b>{ $number }</b> · { $category }
    “{ $words }”
    { $clock ->
        [none] {""}
        [late] ⚠️ { $due } ·{" "}
       *[runs] 🕒 { $due } ·{" "}
    }{ $elsewhere ->
        [yes] { $agency } ·{" "}
       *[no] {""}
    }{ agency-status }{ $held ->
        [yes] {" "}· { $holder }
       *[no] {""}
    }
button-filters = Saring
button-list = { $which ->
    [new] Baru
    [working] Ditangani
    [waiting] Menunggu warga
    [late] Terlambat
    [held] Milik saya
   *[open] Semua
}

## Batas waktu yang lewat

agency-reminded = 🕒 <b>{ $number }</b>: { $alarm ->
    [half] separuh waktunya sudah lewat
   *[eve] batas waktunya sudah dekat
}. { $clock ->
    [triage] Disposisi
    [response] Jawaban pertama
   *[resolution] Selesai
} paling lambat { $due }.
agency-overdue = ⚠️ <b>{ $number }</b> terlambat: { agency-was-due } { $due }. { $where ->
    [desk] Warga kami beri tahu.
   *[agency] Warga dan { $told ->
        [above] { $above }, serta{" "}
       *[desk] {""}
    }admin koordinator kami beri tahu.
}
agency-long-overdue = ⚠️ <b>{ $number }</b> masih terlambat: { agency-was-due } { $due }. Warga kami beri tahu ke mana lagi ia bisa mengadu.
agency-below-overdue = ⚠️ <b>{ $number }</b>: { $agency } terlambat, { agency-was-due } { $due }. Kami memberi tahu Anda sebagai atasannya; warga dan admin koordinator juga kami beri tahu.
agency-nudged = 🔔 <b>{ $number }</b>: warga mengingatkan, { agency-nudged-late }.
agency-nudged-late = batas waktunya { $due }

## Riwayat

agency-history = <b>Riwayat { $number }</b> ({ $page }/{ $pages })
agency-event-submitted = { $at }: warga mengirim laporan{ $files ->
    [0] {""}
   *[other] , { $files } berkas
}
agency-event-routed = { $at }: ke { $agency }{ $role ->
    [desk] , oleh { $officer }
   *[other] {""}
}
agency-event-triage = { $at }: ke admin koordinator
agency-event-accepted = { $at }: diterima { $officer }
agency-event-released = { $at }: { $role ->
    [clock] { $holder } keluar dari grup, jadi tanpa pemegang
   *[other] dilepas { $holder }
}
agency-event-taken-over = { $at }: { $officer } mengambil alih dari { $holder }: “{ $said }”
agency-event-asked = { $at }: { $officer } bertanya: “{ $said }”
agency-event-answered = { $at }: warga menjawab{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-hold-expired = { $at }: warga tidak menjawab
agency-event-noted = { $at }: 📝 { $officer }{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-told = { $at }: { $officer } kepada warga{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-reworded = { $at }: ✏️ { $role ->
    [citizen] warga mengubah yang ditulisnya
   *[other] { $officer } mengubah kabarnya
}: “{ $said }”{ agency-event-files }
agency-event-added = { $at }: tambahan warga{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-supporter-added = { $at }: tambahan pendukung{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-published = { $at }: { $officer } menampilkannya ke umum: “{ $said }”{ agency-event-files }
agency-event-unpublished = { $at }: { $role ->
    [citizen] warga tidak mau ceritanya tampil untuk umum
   *[other] { $officer } menyembunyikannya dari umum
}
agency-event-resolved = { $at }: { $officer } menyatakan selesai: “{ $said }”{ agency-event-files }
agency-event-proof-citizens = ⚠️ Dikirim meskipun fotonya tampak sama dengan foto dari warga.
agency-event-proof-used = ⚠️ Dikirim meskipun fotonya sudah menjadi bukti untuk { $numbers }.
agency-event-proof-elsewhere = ⚠️ Dikirim meskipun fotonya sudah menjadi bukti untuk laporan lain.
agency-event-proof-unseen = { $count } foto tidak bisa dibandingkan dengan foto lain.
agency-event-proof-doubted = { $at }: ⚠️ foto hasilnya baru bisa dibandingkan sesudah dikirim
agency-event-delivered = { $at }: warga menerima pertanyaan apakah sudah selesai
agency-event-held = { $at }: warga belum bisa ditanya apakah sudah selesai; percakapannya ditutup
agency-event-contested = { $at }: { $verdict ->
    [partly] baru sebagian selesai, kata warga
   *[no] belum selesai, kata warga
}{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-returned = { $at }: { $former } ({ $officer }): bukan kami: “{ $said }”
agency-event-handed-on = { $at }: { $former } ({ $officer }) meneruskan ke { $agency }: “{ $said }”
agency-event-recalled = { $at }: ditarik admin koordinator ({ $officer }) dari { $former }
agency-event-recategorised = { $at }: kategori diubah { $officer }: { $former } → { $category }
agency-event-overdue = { $at }: ⚠️ terlambat, { agency-was-due } { $due }
agency-event-reminded = { $at }: 🕒 diingatkan, { $alarm ->
    [half] separuh waktu sudah lewat
   *[eve] batas waktu sudah dekat
}
agency-event-long-overdue = { $at }: ⚠️ masih terlambat, { agency-was-due } { $due }
agency-event-nudged = { $at }: 🔔 warga mengingatkan
agency-event-extended = { $at }: { $officer } meminta waktu tambahan sampai { $due }: “{ $said }”
agency-event-archived = { $at }: diarsipkan { $officer }: “{ $said }” Yang berwenang: { $responsible }
agency-event-objected = { $at }: warga keberatan: “{ $said }”{ agency-event-files }
agency-event-closed = { $at }: ditutup, { $outcome ->
    [confirmed] dibenarkan warga
    [unconfirmed] tanpa konfirmasi
    [unasked] warga tidak bisa ditanya
    [withdrawn] dicabut warga
   *[merged] digabung
}
agency-event-unmerged = { $at }: { $officer } memisahkannya lagi
agency-event-agreed = { $at }: { $agreed ->
    [yes] warga mengizinkan foto sebelum dan sesudah tampil di kanal
   *[no] warga tidak mau foto sebelum dan sesudah tampil di kanal
}
agency-event-rated = { $at }: nilai dari warga { rating-stars }{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}
agency-event-rated-why = { $reasons }
agency-event-reopened = { $at }: dibuka kembali warga{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-files = { $files ->
    [0] {""}
   *[other] {" "}[{ $files } berkas]
}

## Grup

agency-hello = Halo. Grup ini belum tertaut ke instansi mana pun.
    Minta kode kepada admin, lalu kirim di sini: /link KODE
agency-welcome = ✅ Grup ini kini menerima laporan untuk <b>{ $agency }</b>.
    Setiap laporan tampil sebagai satu kartu, di grup bertopik dalam topiknya sendiri. Tekan Terima, Tanya warga, Selesai, atau Bukan kami; untuk menulis kepada warga, balas kartunya, lalu pilih untuk siapa.
    🔒 Dari obrolan di sini saya hanya mengolah perintah dan balasan kepada saya; selebihnya tidak saya simpan. Nama pelapor tidak ditampilkan, kecuali ia mengizinkannya.
    Bantuan: /bantuan
agency-help = <b>Bekerja dengan kartu laporan</b>
    <b>Terima</b>: Anda yang memegang, sampai Anda <b>lepaskan</b> atau rekan <b>mengambil alih</b>. <b>Tanya warga</b>: satu pertanyaan; batas waktu berhenti sampai dijawab.
    <b>Selesai</b>: tulis yang dikerjakan; warga menilai. <b>Teruskan</b>: ke instansi lain. <b>Bukan kami</b>: ke admin koordinator. <b>Minta waktu</b>: sekali saja; warga membaca alasannya.
    <b>Catatan</b> dan <b>Riwayat</b>: hanya untuk petugas. Di bawah riwayat: <b>Jawaban siap pakai</b> (kalau ada) dan <b>Tampilkan ke umum</b>.
    Balas kartu atau pesan warga untuk menulis; saya tanya dulu apakah itu untuk warga.
    Daftar: /antrean, /terlambat, /milik. Mencari: /cari pasar melati. Angka: /statistik
    Saat ditanya, jawab dengan membalas pertanyaannya. Batalkan dengan /batal
command-group-help = Cara bekerja dengan kartu
command-queue = Semua laporan yang terbuka di sini
command-overdue = Laporan yang terlambat
command-held = Laporan yang Anda pegang
command-find = Cari laporan: kata, tempat, atau nomor
command-triage = Yang menunggu di admin koordinator
command-group-cancel = Batalkan yang sedang ditanyakan
command-link = Tautkan grup ini dengan kode

## Ringkasan pagi

agency-digest = ☀️ <b>{ $where ->
    [desk] Admin koordinator
   *[agency] { $agency }
}</b>, { $day }
agency-digest-fresh = Baru: { $count }
agency-digest-due = 🕒 Batasnya hari ini: { $count }
agency-digest-late = ⚠️ Terlambat: { $count }
agency-digest-held = Menunggu jawaban warga: { $count }
agency-digest-contested = Belum selesai menurut warga: { $count }
agency-digest-more = { $where ->
    [desk] Lihat: /triase · /terlambat
   *[agency] Lihat: /antrean · /terlambat
}
