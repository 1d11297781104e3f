# Untuk admin koordinator: laporan yang belum punya instansi.

button-route = Disposisi
button-likely = { $agency } · { $percent }%
button-refile = Ubah kategori
button-recall = Tarik ke sini
button-number = { $number }
button-archive = Arsipkan
button-agency = { $agency }
toast-recalled = { $number } kini di meja Anda.
desk-routed = ➡️ { $number } diteruskan ke { $agency }.
toast-routed = Diteruskan ke { $agency }.

desk-card-path = Sudah melewati: { $path }
desk-card-routed = ➡️ Didisposisikan ke { $agency }.
desk-overdue = ⚠️ <b>{ $number }</b>: { $agency } terlambat, { agency-was-due } { $due }. Warga kami beri tahu bahwa Anda mengetahuinya.
desk-long-overdue = ⚠️ <b>{ $number }</b>: { $agency } masih terlambat, { agency-was-due } { $due }. Warga kami beri tahu ke mana lagi ia bisa mengadu.
desk-say-archive-reason = <b>{ $officer }</b>, mengapa { $number } tidak bisa ditangani pemerintah?
    Balas pesan ini. Warga membacanya.
desk-say-responsible = <b>{ $officer }</b>, lalu siapa yang berwenang atas { $number }?
    Balas pesan ini, misalnya: PLN, telepon 123.
desk-archived = { $number } diarsipkan oleh { $officer }.
desk-welcome = ✅ Grup ini kini meja admin koordinator.
    Di sini masuk laporan yang belum punya instansi atau dikembalikan. Tekan Disposisi untuk memilih instansi, atau Arsipkan bila bukan urusan pemerintah.
    🔒 Dari obrolan di sini saya hanya mengolah perintah dan balasan kepada saya; selebihnya tidak saya simpan. Nama pelapor tidak ditampilkan, kecuali ia mengizinkannya.
    Bantuan: /bantuan
desk-help = <b>Bekerja di meja admin koordinator</b>
    Tombol teratas: instansi yang mungkin tepat, dan seberapa yakin kami. <b>Disposisi</b>: yang lain, menurut nama atau daftar. <b>Ubah kategori</b>: kami belajar dari situ.
    <b>Arsipkan</b>: bila bukan urusan pemerintah. Tulis alasannya dan siapa yang berwenang; warga membacanya.
    <b>Tanya warga</b>: batas waktu Anda berhenti sampai dijawab. <b>Catatan</b> dan <b>Riwayat</b>: hanya untuk petugas.
    Semua yang menunggu: /triase. Yang terlambat, di instansi mana pun: /terlambat. Mencari: /cari pasar melati. Angka: /statistik
    Balas kartu untuk menulis; saya tanya dulu apakah itu untuk warga.
    Saat ditanya, jawab dengan membalas pertanyaannya. Batalkan dengan /batal
desk-instead-of-group = ⚠️ Grup { $agency } tidak terjangkau. Pesan untuk mereka:

## Mengapa laporan ada di meja admin koordinator

reason-no-category = Warga tidak menemukan kategori yang cocok.
reason-outside = Lokasinya di luar wilayah kita.
reason-nobody = Belum ada instansi untuk kategori ini.
reason-nobody-here = Belum ada instansi yang menangani { $category } di { $area }.
reason-no-place = Siapa yang menangani { $category } bergantung pada tempatnya, dan tempatnya belum diketahui.
reason-no-group = Ini urusan { $former }, tetapi grupnya belum ada.
reason-kept-away = Ini urusan { $former }, tetapi ada pengecualian, dan instansi lain tidak ada yang dapat menerimanya.
reason-no-oversight = Yang diadukan adalah { $about }, dan tidak ada pengawas yang dapat menerimanya.

reason-returned = ↩️ { $former } menyatakan bukan wewenangnya: “{ $said }”
reason-had-it = ↩️ { $former } mau meneruskannya ke { $agency }, yang sudah pernah memegangnya: “{ $said }”
reason-moves = ↩️ { $former } mau meneruskannya ke { $agency }, tetapi sudah terlalu sering berpindah: “{ $said }”
reason-recalled = ↩️ Ditarik dari { $former }.
reason-contested = ⚠️ Kata warga: “{ $said }”
reason-archived = Diarsipkan: “{ $said }” Yang berwenang: { $responsible }

## Mengapa laporan ada di suatu instansi

reason-handed-on = ➡️ Diteruskan { $former }: “{ $said }”

reason-category = { $agency }, karena menangani { $category }.
reason-area = { $agency }, karena { $category } di { $area } termasuk wilayahnya.
reason-instead = { $agency }, karena { $former } sedang tidak dapat menerimanya.
reason-handover = { $agency }, karena { $category } dialihkan kepadanya dari { $former }.
reason-oversight = { $agency }, karena yang diadukan adalah { $about }.
reason-desk = { $agency }, dipilih admin koordinator.
