# Untuk warga: salam, kabar tentang laporannya, dan halamannya.

## Salam

citizen-hello = Halo, saya <b>{ $service }</b>. Ceritakan masalah layanan publik di sekitar Anda: tulis, kirim foto, atau bagikan lokasi. Saya teruskan ke instansi yang berwenang dan kabari setiap langkahnya.
citizen-notice = 🔒 Yang kami simpan: laporan Anda, dan akun Telegram Anda secara tersandi untuk mengabari Anda. Instansi tidak melihat siapa Anda, kecuali Anda mengizinkan. Telegram dan pengelola { $service } bisa mengetahuinya. Lihat dan hapus: /privasi
citizen-tell-us = Silakan ceritakan: tulis apa yang terjadi, atau kirim foto. Urutannya bebas.
citizen-help = <b>Melapor:</b> tulis, kirim foto, atau bagikan lokasi. Saya tanya yang kurang, lalu Anda kirim.
    <b>Menambah:</b> balas kabar tentang laporan Anda, atau buka /laporan
    <b>Menilai:</b> bila instansi menyatakan selesai, Anda yang menentukan apakah benar.
    <b>Mendukung:</b> bila orang lain sudah melaporkan masalah yang sama, Anda bisa ikut. Tautan untuk mengajak orang lain ada di laporan Anda.
    /lapor laporan baru · /laporan laporan saya · /batal batalkan draf
    /statistik angka untuk umum · /bahasa ganti bahasa · /privasi data Anda
citizen-which-language = Bahasa apa yang Anda inginkan?
citizen-language-set = Baik, kita lanjutkan dalam bahasa Indonesia.
citizen-cancelled = Dibatalkan.
citizen-cancelled-but-draft = Dibatalkan. Draf Anda masih ada; /batal sekali lagi untuk menghapusnya.
citizen-welcome = Sama-sama. Ada masalah lain? Ceritakan kapan saja, atau lihat laporan Anda: /laporan
citizen-nothing-to-cancel = Tidak ada yang perlu dibatalkan.
citizen-trouble = Ada gangguan di pihak kami. Pesan Anda sudah tersimpan dan akan diproses; tidak perlu mengirim ulang.
citizen-while-away = Selama Anda pergi ada kabar{ $count ->
    [0] {" "}untuk Anda
   *[other] {" "}untuk { $count } laporan: { $numbers }
}. Yang terbaru ada di bawah ini.

## Kabar tentang laporan

citizen-received-routed = ✅ Laporan Anda sudah kami terima: <b>{ $number }</b>
    Kini di { $agency }. Jawaban pertama paling lambat { $due }.
    Ada tambahan? Balas pesan ini kapan saja.
citizen-received-triage = ✅ Laporan Anda sudah kami terima: <b>{ $number }</b>
    Admin koordinator mencarikan instansi yang tepat, paling lambat { $due }.
    Ada tambahan? Balas pesan ini kapan saja.
citizen-batch = 🔒 { $where ->
    [desk] Admin koordinator
   *[agency] Petugas
} baru membacanya { $at }, bersama kabar lain, supaya jamnya tidak menunjuk siapa pun.
citizen-routed = { citizen-which } kini di <b>{ $agency }</b>.
    Jawaban pertama paling lambat { $due }.
citizen-accepted = { citizen-which } mulai ditangani { $agency }.
    Hasilnya paling lambat { $due }. Anda akan ditanya apakah benar sudah selesai.
citizen-asked = ❔ { $where ->
    [desk] Admin koordinator
   *[agency] { $agency }
} bertanya tentang { citizen-which }:
    <blockquote>{ $said }</blockquote>
    Balas pesan ini paling lambat { $due }. Tanpa jawaban, mereka melanjutkan dengan yang ada.
citizen-answered = ✅ Jawaban Anda untuk { citizen-which } sudah diteruskan ke { citizen-desk }.
    Mereka melanjutkan, paling lambat { $due }.
citizen-hold-expired = 🕒 Belum ada jawaban Anda untuk { citizen-which }, jadi { citizen-desk } melanjutkan dengan yang ada, paling lambat { $due }.
    Masih ingin menjawab? Balas pesan ini.
citizen-told = 💬 { $where ->
    [desk] Admin koordinator
   *[agency] { $agency }
} tentang { citizen-which }{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] : lihat kiriman di atas.
}{ $open ->
    [yes] {"\u000A"}Ada yang ingin disampaikan? Balas pesan ini.
   *[no] {""}
}
citizen-reworded-officer = 💬 { $where ->
    [desk] Admin koordinator
   *[agency] { $agency }
} tentang { citizen-which }, ✏️ diubah:
    <blockquote>{ $said }</blockquote>{ $open ->
        [yes] {"\u000A"}Ada yang ingin disampaikan? Balas pesan ini.
       *[no] {""}
    }
citizen-reworded-desk = { citizen-reworded-officer }
citizen-reworded-citizen = ✏️ Perubahan Anda pada { citizen-which } sudah diteruskan ke { citizen-desk }, bersama yang lama.
citizen-added = ✅ Tambahan Anda untuk { citizen-which } sudah diteruskan ke { citizen-desk }.
citizen-published = 👁 { citizen-which } kini bisa dibaca warga lain yang mungkin melaporkan hal yang sama, seperti ini:
    <blockquote>{ $said }</blockquote>
    { $files ->
        [0] Foto tidak ditampilkan. Siapa Anda tetap rahasia.
       *[other] Foto di atas ikut tampil. Siapa Anda tetap rahasia.
    }
    Tidak mau? Tekan Jangan tampilkan; setelah itu tidak akan tampil lagi.
citizen-unpublished = { $role ->
    [citizen] ✅ Cerita Anda dalam { citizen-which } tidak lagi tampil untuk warga lain, dan petugas tidak bisa menampilkannya lagi.
   *[other] Cerita Anda dalam { citizen-which } tidak lagi tampil untuk warga lain. Anda tidak perlu berbuat apa-apa.
}
citizen-contested = { citizen-which } ditangani lagi. { $verdict ->
    [partly] Kami sampaikan kepada { $agency } bahwa baru sebagian yang selesai.
   *[no] Kami sampaikan kepada { $agency } bahwa ini belum selesai.
}
    Hasilnya paling lambat { $due }.
citizen-handed-on = { citizen-which } kini di <b>{ $agency }</b>. Penjelasan { $former }: “{ $said }”
    Batas waktu Anda tetap: { $due }.
citizen-overdue = ⚠️ { $clock ->
    [triage] Instansi untuk { citizen-which } seharusnya ditentukan paling lambat { $due }. Admin koordinator belum menentukannya; mereka sudah kami ingatkan.
    [response] Jawaban pertama untuk { citizen-which } seharusnya ada paling lambat { $due }. { $agency } belum mulai menanganinya; { citizen-overdue-told } sudah kami beri tahu.
   *[resolution] Hasil untuk { citizen-which } seharusnya ada paling lambat { $due }. Dari { $agency } belum ada hasil; { citizen-overdue-told } sudah kami beri tahu.
}
    Begitu ada kabar, Anda kami kabari. Kalau pada { $next } masih belum ada, kami beri tahu ke mana lagi Anda bisa mengadu.
    Tidak perlu melapor ulang. Ada tambahan, atau keadaannya memburuk? Balas pesan ini.
citizen-overdue-told = { $told ->
    [above] { $above } dan admin koordinator
   *[desk] admin koordinator
}
citizen-long-overdue = ⚠️ { citizen-which } masih belum { $clock ->
    [triage] punya instansi; batasnya { $due }. Admin koordinator
    [response] dijawab; batasnya { $due }. { $agency }
   *[resolution] ada hasilnya; batasnya { $due }. { $agency }
} sudah kami ingatkan lagi, dan laporan Anda tetap kami pantau.
    Anda juga bisa mengadu ke: { $elsewhere }
    Sebutkan nomor laporan ini dan tanggal batasnya.
citizen-nudged = ✅ Sudah kami ingatkan: { citizen-desk }, tentang { citizen-which }.
    Kalau belum juga ada kabar, Anda bisa mengingatkan lagi mulai { $again }.
citizen-extended = 🕒 { $agency } meminta waktu tambahan untuk { citizen-which }: “{ $said }”
    Hasilnya kini paling lambat { $due }; semula { $former }. Ini hanya bisa diminta satu kali.
citizen-returned = { citizen-which } bukan wewenang { $former }: “{ $said }”
    Kini di admin koordinator, yang mencarikan instansi yang tepat paling lambat { $due }.
citizen-recalled = { citizen-which } kami tarik dari { $former }. Kini di admin koordinator, yang mencarikan instansi yang tepat paling lambat { $due }.
citizen-resolved = { $agency } menyatakan { citizen-which } sudah selesai:
    <blockquote>{ $said }</blockquote>
    Apakah benar sudah selesai? Tanpa jawaban sampai { $due }, laporan kami tutup <i>tanpa konfirmasi</i>.
picture-before = Sebelum
picture-after = Sesudah
citizen-archived = { citizen-which } tidak bisa ditangani pemerintah: “{ $said }”
    Yang berwenang: <b>{ $responsible }</b>
    Tidak setuju? Anda bisa mengajukan keberatan satu kali.
citizen-objected = Keberatan Anda untuk { citizen-which } sudah kami terima.
    Admin koordinator memeriksanya lagi, paling lambat { $due }.
citizen-reopened = { citizen-which } dibuka kembali, di { citizen-desk }.
    { $where ->
        [desk] Instansinya ditentukan paling lambat
       *[agency] Hasilnya paling lambat
    } { $due }.
citizen-unmerged = { citizen-which } tidak jadi digabung dan ditangani tersendiri lagi, di { citizen-desk }.
    Kabar berikutnya paling lambat { $due }.
citizen-closed-confirmed = ✅ { citizen-which } selesai, menurut Anda juga. Terima kasih.
citizen-closed-unconfirmed = { citizen-which } kami tutup tanpa konfirmasi, karena belum ada jawaban Anda.
    Belum selesai? Lihat laporan, lalu tekan Buka kembali.
citizen-closed-unasked = { citizen-which } kami tutup. Kami tidak bisa menanyai Anda apakah sudah selesai, karena percakapan dengan bot ini ditutup.
    Belum selesai? Lihat laporan, lalu tekan Buka kembali.
citizen-closed-meanwhile = { $outcome ->
    [confirmed] <b>{ $number }</b> sudah ditutup, karena Anda menyatakannya selesai.
    [unconfirmed] <b>{ $number }</b> sudah kami tutup tanpa konfirmasi, karena sampai batas waktunya belum ada jawaban Anda.
    [unasked] <b>{ $number }</b> sudah kami tutup, karena sampai batas waktunya Anda tidak bisa kami tanyai.
    [withdrawn] <b>{ $number }</b> sudah ditutup, karena Anda mencabutnya.
   *[merged] <b>{ $number }</b> sudah ditutup, karena digabung dengan laporan lain.
}
    { $reopens ->
        [yes] Kalau memang selesai, Anda tidak perlu berbuat apa-apa. Belum selesai? Tekan Buka kembali.
       *[no] Laporan ini sudah terlalu lama untuk dibuka kembali. Masih bermasalah? Kirim laporan baru: /lapor
    }
citizen-closed-withdrawn = { citizen-which } dicabut, sesuai permintaan Anda.
    Berubah pikiran? Lihat laporan, lalu tekan Buka kembali.
citizen-closed-merged = { citizen-which } digabung dengan <b>{ $into }</b>, laporan lain tentang masalah yang sama. Cerita dan berkas Anda ikut; kabarnya tetap Anda dapat.
    Bukan masalah yang sama? Lihat laporan, lalu tekan Buka kembali.

citizen-gained = 👥 Laporan warga lain tentang masalah yang sama digabung dengan { citizen-which }. Petugas kini melihat keterangan keduanya; Anda tidak perlu berbuat apa-apa.
citizen-which = <b>{ $number }</b> (“{ $own }”)
citizen-desk = { $where ->
    [desk] admin koordinator
   *[agency] { $agency }
}

## Yang ditanyakan tentang laporan

citizen-ask-add = Apa tambahan Anda untuk <b>{ $number }</b>? Tulis, atau kirim foto.
citizen-ask-answer = Apa jawaban Anda untuk <b>{ $number }</b>? Tulis, atau kirim foto.
citizen-ask-partly = Apa yang sudah dan apa yang belum selesai pada <b>{ $number }</b>? Boleh dengan foto.
citizen-ask-contest = Apa yang belum selesai pada <b>{ $number }</b>? Boleh dengan foto.
citizen-ask-reopen = Mengapa <b>{ $number }</b> perlu dibuka kembali? Boleh dengan foto.
citizen-ask-object = Mengapa menurut Anda pemerintah harus menangani <b>{ $number }</b>?
citizen-withdraw-sure = Cabut laporan <b>{ $number }</b>? Setelah itu tidak ada yang menanganinya lagi.

## Halaman laporan

citizen-list-empty = Anda belum punya laporan. Ceritakan saja masalahnya: tulis, atau kirim foto.
citizen-list-head = <b>Laporan Anda</b> ({ $count }){ $supported ->
    [0] {""}
   *[other] {" "}dan yang Anda dukung ({ $supported })
}{ $pages ->
    [1] {""}
   *[other] {" "}· halaman { $page }/{ $pages }
}
citizen-list-line = <b>{ $number }</b> · { $late ->
    [yes] ⚠️ terlambat,{" "}
   *[no] {""}
}{ citizen-status }
    “{ $own }”
citizen-page-head = <b>{ $number } · { $category }</b>
citizen-page-words = <blockquote>{ $words }</blockquote>
citizen-page-status = Status: <b>{ citizen-status }</b>
citizen-page-agency = Di: { $agency }
citizen-page-desk = Di: admin koordinator
citizen-page-due = 🕒 { $clock ->
    [triage] Instansinya ditentukan paling lambat
    [response] Jawaban pertama paling lambat
    [answer] Kami menunggu jawaban Anda sampai
    [confirmation] Kami menunggu penilaian Anda sampai
    [reach] Belum bisa bertanya kepada Anda; kami tunggu sampai
   *[resolution] Hasilnya paling lambat
} { $due }
citizen-page-overdue = ⚠️ Terlambat: { $clock ->
    [triage] instansinya seharusnya ditentukan paling lambat
    [response] jawaban pertama seharusnya ada paling lambat
   *[resolution] hasilnya seharusnya ada paling lambat
} { $due }
citizen-page-nudged = Sudah Anda ingatkan; bisa lagi mulai { $again }.
citizen-page-history = <b>Riwayat</b>
citizen-status = { $status ->
    [submitted] dicarikan instansi
    [routed] menunggu jawaban pertama
    [in-progress] ditangani
    [on-hold] menunggu jawaban Anda
    [resolved] dinyatakan selesai
    [archived] diarsipkan
   *[closed] { $outcome ->
        [confirmed] selesai
        [unconfirmed] ditutup tanpa konfirmasi
        [unasked] ditutup, Anda tidak bisa kami tanyai
        [withdrawn] dicabut
       *[merged] digabung
    }
}
citizen-event-submitted = • { $day }: Anda mengirim laporan
citizen-event-routed = • { $day }: diteruskan ke { $agency }
citizen-event-triage = • { $day }: di admin koordinator
citizen-event-accepted = • { $day }: mulai ditangani
citizen-event-asked = • { $day }: pertanyaan untuk Anda: “{ $said }”
citizen-event-answered = • { $day }: Anda menjawab{ citizen-event-said }
citizen-event-hold-expired = • { $day }: dilanjutkan tanpa jawaban
citizen-event-told = • { $day }: kabar dari instansi{ citizen-event-said }
citizen-event-reworded-officer = • { $day }: instansi mengubah kabarnya: “{ $said }”
citizen-event-reworded-desk = { citizen-event-reworded-officer }
citizen-event-reworded-citizen = • { $day }: Anda mengubah yang Anda tulis: “{ $said }”
citizen-event-added = • { $day }: tambahan Anda{ citizen-event-said }
citizen-event-supporter-added = • { $day }: pendukung menambahkan keterangan
citizen-event-published = • { $day }: boleh dibaca warga lain: “{ $said }”
citizen-event-unpublished = • { $day }: tidak lagi tampil untuk warga lain
citizen-event-resolved = • { $day }: dinyatakan selesai: “{ $said }”
citizen-event-contested = • { $day }: belum selesai menurut Anda{ citizen-event-said }
citizen-event-returned = • { $day }: bukan wewenang { $agency }: “{ $said }”
citizen-event-handed-on = • { $day }: diteruskan ke { $agency }: “{ $said }”
citizen-event-recalled = • { $day }: ditarik dari { $agency }
citizen-event-recategorised = • { $day }: kategori menjadi { $category }
citizen-event-overdue = • { $day }: terlambat { $clock ->
    [triage] menentukan instansi
    [response] memberi jawaban pertama
   *[resolution] memberi hasil
}
citizen-event-long-overdue = • { $day }: masih terlambat { $clock ->
    [triage] menentukan instansi
    [response] memberi jawaban pertama
   *[resolution] memberi hasil
}
citizen-event-nudged = • { $day }: Anda mengingatkan
citizen-event-extended = • { $day }: batas waktu diundur ke { $due }: “{ $said }”
citizen-event-archived = • { $day }: diarsipkan: “{ $said }”
citizen-event-objected = • { $day }: Anda keberatan{ citizen-event-said }
citizen-event-closed-confirmed = • { $day }: selesai menurut Anda
citizen-event-closed-unconfirmed = • { $day }: ditutup tanpa konfirmasi
citizen-event-closed-unasked = • { $day }: ditutup; Anda tidak bisa kami tanyai
citizen-event-closed-withdrawn = • { $day }: Anda cabut
citizen-event-closed-merged = • { $day }: digabung dengan laporan lain
citizen-event-agreed = • { $day }: { $agreed ->
    [yes] Anda mengizinkan foto sebelum dan sesudah tampil di kanal
   *[no] foto sebelum dan sesudah tidak tampil di kanal
}
citizen-event-rated = • { $day }: nilai Anda { rating-stars }{ citizen-event-said }
citizen-event-reopened = • { $day }: Anda buka kembali{ citizen-event-said }
citizen-event-unmerged = • { $day }: tidak jadi digabung
citizen-event-said = { $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}

## Tombol

button-answer = Jawab
button-object = Ajukan keberatan
button-yes-solved = Ya, selesai
button-partly = Sebagian
button-not-solved = Belum selesai
button-own-add = Tambah
button-own-answer = Jawab
button-own-confirm = Ya, selesai
button-own-partly = Sebagian
button-own-contest = Belum selesai
button-own-withdraw = Cabut laporan
button-own-nudge = Ingatkan
button-own-reopen = Buka kembali
button-own-hide = Jangan tampilkan
button-own-object = Ajukan keberatan
button-all-mine = Laporan saya
button-withdraw-yes = Ya, cabut
button-withdraw-no = Tidak jadi
toast-never-mind = Baik, tidak jadi.

## Data pribadi

citizen-privacy = <b>Data Anda</b>
    Kami menyimpan laporan Anda, draf, dan secara tersandi: nomor akun, nama, dan nama pengguna Telegram Anda.
    Instansi melihat isi laporan; siapa Anda hanya bila Anda mengizinkan.
    Umum membaca isinya hanya bila petugas menyamarkan dan menampilkannya; Anda dikabari dan boleh menolak. Foto tampil di kanal umum hanya bila Anda mengizinkan.
    Telegram dan pengelola { $service } bisa mengetahui siapa Anda.
    Anda bisa menghapusnya sekarang. Riwayat tindak lanjut instansi tetap, tanpa nama dan kata-kata Anda.
citizen-erase-identity-sure = Hapus draf dan identitas Anda? Laporan yang sudah ditutup tetap ada, tetapi tidak lagi terhubung dengan Anda.
citizen-erase-all-sure = Hapus draf, identitas, serta isi dan berkas laporan Anda yang sudah ditutup? Ini tidak bisa dikembalikan.
citizen-erase-open = Anda masih punya { $count } laporan terbuka. Tanpa identitas, kami tidak bisa mengabari Anda lagi.
    Cabut semuanya dulu, atau biarkan selesai dan hapus yang lain sekarang?
citizen-erased-identity-but-open = Draf Anda sudah dihapus. Identitas Anda kami simpan sampai laporan yang terbuka selesai; setelah itu, hapus lewat /privasi
citizen-erased-all-but-open = Draf Anda, serta isi dan berkas laporan yang sudah ditutup, sudah dihapus. Identitas Anda kami simpan sampai laporan yang terbuka selesai; setelah itu, hapus lewat /privasi
alert-erased = Sudah dihapus. Kami tidak tahu lagi siapa Anda, dan tidak bisa mengabari Anda. Anda boleh melapor lagi kapan saja.
button-erase-identity = Hapus draf & identitas
button-erase-all = Hapus juga isi laporan
button-erase-yes = Ya, hapus
button-erase-withdraw = Cabut dan hapus semua
button-erase-leave = Biarkan selesai

refusal-say-why = Kami perlu alasannya dengan kata-kata; fotonya kirim bersama tulisan. Misalnya: lubangnya muncul lagi di sisi timur.
refusal-unknown-command = Perintah itu tidak kami kenal. Lihat /bantuan, atau ceritakan saja masalahnya.
refusal-language = Bahasa itu belum kami kuasai.
