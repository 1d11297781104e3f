# Draf: yang sudah ada, yang masih ditanyakan, dan yang akan dikirim.

## Kartu draf

intake-card-head = <b>Draf laporan Anda</b>
intake-review-head = <b>Sudah lengkap. Periksa dulu, lalu kirim.</b>
intake-card-emergency = ⚠️ { $note }
intake-card-words = <blockquote>{ $words }</blockquote>
intake-card-files = Lampiran: { $files } berkas
intake-card-category = Kategori: <b>{ $category }</b>{ $by ->
    [words] {" "}(perkiraan kami)
   *[citizen] {""}
}
intake-card-place-taken = 📍 { $has ->
    [pin] Titik di peta
    [both] { $place } (dengan titik di peta)
   *[words] { $place }
}
intake-card-place-found = 📍 { $has ->
    [pin] <b>{ $area }</b> (titik di peta)
    [both] <b>{ $area }</b>, “{ $place }” (dengan titik di peta)
   *[words] <b>{ $area }</b>, “{ $place }”
}
intake-card-place-outside = 📍 { $has ->
    [both] “{ $place }”: titiknya
   *[pin] Titik di peta ini
} tampaknya di luar wilayah kami. Laporan tetap boleh dikirim; koordinator akan mencarikan yang berwenang.
intake-card-no-place = 📍 Lokasi: belum ada.
intake-card-answer = { $question } <b>{ $answer }</b>
intake-card-happened = Kejadian: { $day }
intake-card-kind = { $kind ->
    [aspiration] Jenis: aspirasi
    [information] Jenis: permintaan informasi
   *[grievance] Jenis: pengaduan
}
intake-review-sealed = 🔒 Petugas melihat semua di atas, tetapi tidak melihat siapa Anda.
intake-review-shared = 👤 Petugas melihat semua di atas, dan juga: { $contact }
intake-review-public = Umum hanya bisa melihat kategori, wilayah, tanggal, status, instansi, dan jumlah pendukungnya{ $pinned ->
    [yes] ; warga yang melaporkan hal serupa di dekatnya, juga kira-kira jaraknya
   *[no] {""}
}. Tulisan dan foto hanya bila petugas menyamarkan dan menampilkannya; Anda dikabari dan boleh menolak.
intake-review-confidential = Rahasia: laporan ini tidak tampil untuk umum.
intake-review-kept-from = Laporan ini tidak akan diteruskan ke { $agency } atau unit di bawahnya.

intake-card-sent = ✅ Draf ini sudah dikirim sebagai laporan <b>{ $number }</b>.
intake-card-added = ✅ Sudah ditambahkan ke laporan <b>{ $number }</b>.
intake-card-not-done = Menurut Anda laporan <b>{ $number }</b> belum selesai.
intake-card-dropped = Draf dibatalkan. Isinya sudah dihapus.
intake-card-expired = Draf ini sudah lama tidak disentuh, jadi kami hapus.
    Masalahnya masih ada? Ceritakan lagi kapan saja.
intake-card-moved = Draf Anda ada di bawah ⬇️
intake-recall = 🕒 Draf ini belum dikirim. Lanjutkan, atau batalkan bila tidak perlu lagi.

## Yang ditanyakan

intake-description-ask = Apa yang terjadi? Ceritakan dengan kata-kata Anda sendiri.
intake-description-more = Ceritakan sedikit lagi: apa yang terjadi, sejak kapan?
intake-files-ask = ⚠️ Video, suara, dan dokumen kami teruskan apa adanya; isinya bisa menunjukkan siapa Anda. Tetap sertakan?
intake-files-edit = Kirim foto atau berkas lain untuk menambah.
intake-change-ask = Apa yang ingin diubah?
intake-category-ask = Ini tentang apa? Pilih, atau tulis nama kategorinya.
intake-place-ask = 📍 Di mana ini terjadi?
    Bagikan lokasi dengan tombol di bawah, atau tulis nama tempatnya.
intake-area-ask = Di wilayah mana tepatnya?
intake-question-ask = { $question }{ $optional ->
    [yes] {" "}(boleh dilewati)
   *[no] {""}
}
intake-happened-ask = Kapan kejadiannya? Misalnya: kemarin, 2 hari lalu, 17/11.
intake-sharing-ask = Bolehkah instansi tahu siapa Anda? Kalau ya, yang mereka lihat: <b>{ $contact }</b>
intake-confidential-ask = Laporan rahasia tidak tampil untuk umum. Rahasiakan?
intake-kind-ask = Laporan ini pengaduan, usulan, atau permintaan informasi?

intake-place-taken = 📍 { $has ->
    [pin] Titik di peta sudah kami terima.
    [both] Tempatnya: <b>{ $place }</b>, dengan titik di peta.
   *[words] Tempatnya: <b>{ $place }</b>
}
intake-place-found = 📍 Tempatnya: <b>{ $area }</b>{ $has ->
    [pin] {""}, di titik yang Anda kirim.
    [both] , “{ $place }”, dengan titik di peta.
   *[words] , “{ $place }”
}
intake-place-outside = 📍 { $has ->
    [both] “{ $place }”: titiknya
   *[pin] Titik yang Anda kirim
} tampaknya di luar wilayah kami. Laporan tetap boleh dikirim; koordinator akan mencarikan yang berwenang. Salah titik? Kirim lokasi lain.
intake-place-none = Baik, tanpa lokasi.
intake-place-ready = Draf Anda sudah lengkap: periksa di atas, lalu tekan <b>Kirim laporan</b>.
intake-place-closed = Tombol lokasi kami tutup.

intake-which-complaint = Ini untuk laporan yang mana?{ $files ->
    [0] {""}
   *[other] {" "}({ $files } berkas)
}{ $place ->
    [yes] {" "}📍
   *[no] {""}
}
    <blockquote>{ $words }</blockquote>

## Yang tidak muat

intake-too-many-files = Lampiran paling banyak { $count }. Yang pertama sudah kami simpan; kirim sisanya nanti sebagai tambahan.
intake-too-long = Cerita paling panjang { $count } huruf. Bagian awalnya sudah kami simpan; kirim sisanya nanti sebagai tambahan.

## Tombol

button-submit = Kirim laporan
button-edit = Ubah
button-change-category = Ganti kategori
button-category = { $category }
button-category-branch = { $category } ›
button-category-general = { $category } (umum)
button-category-other = Lainnya
button-more-categories = Kategori lain
button-no-place = Tanpa lokasi
button-area = { $area }
button-other-area = Bukan di sini
button-agree-files = Ya, sertakan
button-leave-files-out = Jangan sertakan
button-remove-files = Hapus lampiran
button-choice = { $choice }
button-skip = Lewati
button-office-unknown = Lainnya / tidak tahu
button-today = Hari ini
button-yesterday = Kemarin
button-share = Ya, tampilkan
button-stay-sealed = Tetap rahasia
button-confidential = Ya, rahasiakan
button-public = Tidak perlu
button-kind-grievance = Pengaduan
button-kind-aspiration = Usulan
button-kind-information = Permintaan informasi
button-part-description = Cerita
button-part-files = Lampiran
button-part-category = Kategori
button-part-place = Lokasi
button-part-happened = Waktu kejadian
button-part-sharing = Identitas
button-part-confidential = Kerahasiaan
button-part-kind = Jenis laporan
button-new-complaint = Laporan baru

## Jawaban atas tombol

toast-sent = Laporan { $number } terkirim.
toast-already-sent = Laporan ini sudah terkirim: { $number }.
toast-no-draft = Draf ini sudah tidak ada. Ceritakan saja lagi kapan pun Anda mau.

## Yang tidak kami mengerti

refusal-files = Jawab "ya" untuk menyertakan berkasnya, atau "tidak". Mau menambah? Kirim saja fotonya.
refusal-description = Ceritakan dengan kata-kata, misalnya: Lampu jalan mati sejak Senin.
refusal-category = Kategori itu tidak ada. Pilih dari tombol, atau tulis: lainnya.
refusal-place = Tulis nama tempatnya saja, misalnya: depan Pasar Melati. Atau bagikan lokasi.
refusal-place-required = Untuk kategori ini kami perlu tempatnya. Bagikan lokasi, atau tulis misalnya: depan Pasar Melati.
refusal-area = Pilih salah satu wilayah di tombol, atau tulis: lewati.
refusal-question = Pilih salah satu jawaban di tombol, atau tulis: lewati.
refusal-happened = Kami belum mengerti harinya. Contoh: kemarin, 2 hari lalu, 17/11.
refusal-sharing = Jawab "ya" untuk menampilkan nama Anda kepada instansi, atau "tidak".
refusal-confidential = Jawab "ya" untuk merahasiakan laporan ini, atau "tidak".
refusal-kind = Tulis: pengaduan, usulan, atau informasi.
refusal-not-ready = Draf ini belum lengkap. Lihat pertanyaan pada kartunya.
refusal-unsupported = Yang ini belum bisa kami simpan. Kirim tulisan, foto, video, suara, dokumen, atau lokasi.
