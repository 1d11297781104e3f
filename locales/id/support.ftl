# Untuk warga yang mendukung laporan orang lain: yang tampak, dan kabar yang mereka dapat.

## Sebelum laporan dikirim

support-ask-head = Mungkin ini sudah dilaporkan, sekitar { $metres } m dari titik Anda:
support-ask = Apakah ini masalah yang sama? Dukung, dan Anda mendapat kabarnya. Kalau bukan, laporan Anda kami lanjutkan.
support-ask-closed = Apakah ini masalah yang sama? Laporan itu sudah ditutup; kalau masalahnya masih ada, lebih baik kirim laporan Anda.
support-ask-words = Sertakan cerita Anda{ $files ->
    [0] {""}
   *[other] {" "}dan { $files } berkas
} di <b>{ $number }</b>? Hanya petugas yang melihatnya; siapa Anda tetap rahasia.
support-draft-gone = Draf ini menjadi dukungan untuk <b>{ $number }</b>.

## Halaman laporan orang lain

support-page-head = <b>{ $number } · { $category }</b>
    Dikirim { $sent }
support-page-area = 📍 { $area }
support-page-status = Status: <b>{ support-status }</b>
    Di: { support-desk }{ $supporters ->
        [0] {""}
       *[other] {" "}· { $supporters } pendukung
    }
support-page-words = <blockquote>{ $words }</blockquote>
support-photos = 📷 Foto dari laporan { $number }
support-page-open = Terganggu juga? Dukung, dan Anda mendapat kabarnya. Siapa Anda tidak kami tunjukkan kepada siapa pun.
support-page-closed = Masalahnya masih ada? Ceritakan: /lapor
support-page-yours = Anda mendukung laporan ini. Ada tambahan? Balas pesan ini.
support-joined = ✅ Anda kini mendukung laporan ini dan mendapat kabarnya. Siapa Anda tidak kami tunjukkan kepada siapa pun.
support-left = Anda tidak lagi mendukung <b>{ $number }</b>. Kabarnya tidak kami kirim lagi.
support-ask-second = Apa tambahan Anda untuk <b>{ $number }</b>? Tulis, atau kirim foto. Hanya petugas yang melihatnya.
support-added = ✅ Tambahan Anda untuk <b>{ $number }</b> sudah diteruskan ke petugas.
support-which = <b>{ $number }</b> ({ $category }), yang Anda dukung,
support-desk = { $where ->
    [desk] admin koordinator
   *[agency] { $agency }
}
support-status = { $status ->
    [submitted] dicarikan instansi
    [routed] menunggu jawaban pertama
    [in-progress] ditangani
    [on-hold] menunggu jawaban pelapor
    [resolved] dinyatakan selesai
    [archived] diarsipkan
   *[closed] { $outcome ->
        [confirmed] selesai
        [unconfirmed] ditutup tanpa konfirmasi
        [unasked] ditutup, pelapornya tidak bisa ditanya
        [withdrawn] dicabut pelapor
       *[merged] digabung
    }
}

support-list-line = 👥 <b>{ $number }</b> · { $late ->
    [yes] ⚠️ terlambat,{" "}
   *[no] {""}
}{ support-status }
    { $category }, Anda dukung

## Mengajak tetangga

support-invite = 📣 Ajak tetangga mendukung <b>{ $number }</b> ({ $category }): tunjukkan atau cetak kode ini, atau bagikan tautannya.
    { $link }
    🔒 Yang membukanya melihat kategori, wilayah, tanggal, status, instansi, dan jumlah pendukung, dan isi laporan hanya bila petugas sudah menampilkannya; siapa pelapornya tidak. Kalau Anda yang mengirim, penerimanya tahu itu dari Anda.
support-invite-words = Laporan { $number }: { $category }{ $placed ->
    [yes] , { $area }
   *[no] {""}
}. Terganggu juga? Dukung di sini, tidak perlu menulis laporan lagi.

## Kabar untuk pendukung

support-news-routed = { support-which } kini di <b>{ $agency }</b>.
support-news-accepted = { support-which } mulai ditangani { $agency }.
support-news-resolved = { $agency } menyatakan { support-which } sudah selesai.
    Apakah benar, menurut Anda? Petugas melihat jumlah jawabannya; keputusannya di pelapor.
support-news-contested = { support-which } ditangani lagi: menurut pelapor belum selesai.
support-news-desk = { support-which } kembali ke admin koordinator, yang mencarikan instansi yang tepat.
support-news-objected = { support-which } diperiksa lagi oleh admin koordinator, atas keberatan pelapor.
support-news-archived = { support-which } diarsipkan: menurut admin koordinator bukan urusan pemerintah.
    Tidak setuju? Laporkan sendiri dengan penjelasan Anda: /lapor
support-news-overdue = ⚠️ { support-which } terlambat; { support-desk } sudah kami ingatkan.
support-news-reopened = { support-which } dibuka kembali oleh pelapor.
support-news-unmerged = { support-which } ditangani tersendiri lagi, di { support-desk }.
support-news-closed = { support-which } { $outcome ->
    [confirmed] selesai, menurut pelapor juga. Terima kasih atas dukungan Anda.
    [unconfirmed] ditutup tanpa konfirmasi. Masalahnya masih ada? Laporkan: /lapor
    [unasked] ditutup; pelapornya tidak bisa ditanya. Masalahnya masih ada? Laporkan: /lapor
    [withdrawn] dicabut oleh pelapornya. Masalahnya masih ada? Laporkan: /lapor
   *[merged] digabung dengan <b>{ $merged }</b>, tentang masalah yang sama. Kabar berikutnya tentang laporan itu.
}

## Tombol

button-same = Ya, dukung
button-differs = Bukan ini
button-with-words = Sertakan
button-without-words = Dukung saja
button-support = Dukung laporan
button-invite = Ajak tetangga
button-pass-on = Bagikan
button-copy-link = Salin tautan
button-leave = Berhenti mendukung
toast-solved-noted = Terima kasih, jawaban Anda dihitung.

refusal-link = Laporan itu tidak ditemukan, atau tidak terbuka untuk umum. Ada masalah di sekitar Anda? Ceritakan saja di sini.
refusal-same-gone = Laporan itu tidak terbuka untuk umum lagi. Tekan Kembali untuk melanjutkan laporan Anda sendiri.
refusal-own-report = { $number } laporan Anda sendiri; ada di /laporan
refusal-invite-closed = { $number } tidak terbuka lagi, jadi tidak bisa didukung.
refusal-invite-confidential = 🔒 { $number } rahasia, jadi tidak bisa dibagikan.
refusal-no-supporter = Anda tidak mendukung { $number }, jadi tidak ada yang berubah.
