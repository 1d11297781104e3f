# Untuk admin koordinator: laporan yang belum punya instansi.

button-route = Disposisi
button-archive = Arsipkan
button-agency = { $agency }
toast-routed = Diteruskan ke { $agency }.

desk-card-returned = ↩️ Dikembalikan { $agency }: “{ $said }”
desk-card-contested = ⚠️ Kata warga: “{ $said }”
desk-card-routed = ➡️ Didisposisikan ke { $agency }.
desk-card-archived = Diarsipkan: “{ $said }” Yang berwenang: { $responsible }
desk-overdue = ⚠️ <b>{ $number }</b>: { $agency } terlambat, { agency-was-due } { $due }. Warga kami beri tahu bahwa Anda mengetahuinya.
desk-say-archive-reason = <b>{ $officer }</b>, mengapa { $number } tidak bisa ditangani pemerintah?
    Balas pesan ini. Warga membacanya.
desk-say-responsible = <b>{ $officer }</b>, lalu siapa yang berwenang atas { $number }?
    Balas pesan ini, misalnya: PLN, telepon 123.
desk-archived = { $number } diarsipkan oleh { $officer }.
desk-welcome = ✅ Grup ini kini meja admin koordinator.
    Di sini masuk laporan yang belum punya instansi atau dikembalikan. Tekan Disposisi untuk memilih instansi, atau Arsipkan bila bukan urusan pemerintah.
    🔒 Saya hanya membaca perintah dan balasan kepada saya, bukan obrolan lain. Nama pelapor tidak ditampilkan.
    Bantuan: /bantuan
desk-help = <b>Bekerja di meja admin koordinator</b>
    <b>Disposisi</b>: pilih instansi yang menangani. Kartunya pindah ke grup mereka.
    <b>Arsipkan</b>: bila bukan urusan pemerintah. Tulis alasannya dan siapa yang berwenang; warga membacanya.
    <b>Catatan</b> dan <b>Riwayat</b>: hanya untuk petugas.
    Balas kartu untuk menulis; saya tanya dulu apakah itu untuk warga.
    Saat ditanya, jawab dengan membalas pertanyaannya. Batalkan dengan /batal
desk-instead-of-group = ⚠️ Grup { $agency } tidak terjangkau. Pesan untuk mereka:

## Mengapa laporan ada di meja admin koordinator

reason-no-category = Warga tidak menemukan kategori yang cocok.
reason-outside = Lokasinya di luar wilayah kita.
reason-nobody = Belum ada instansi untuk kategori ini.
reason-nobody-here = Belum ada instansi yang menangani { $category } di { $area }.
reason-no-place = Siapa yang menangani { $category } bergantung pada tempatnya, dan tempatnya belum diketahui.
reason-no-group = Instansi untuk kategori ini belum punya grup.
reason-no-oversight = Yang diadukan adalah { $about }, dan tidak ada pengawas yang dapat menerimanya.

## Mengapa laporan ada di suatu instansi

reason-category = { $agency }, karena menangani { $category }.
reason-area = { $agency }, karena { $category } di { $area } termasuk wilayahnya.
reason-instead = { $agency }, karena { $former } sedang tidak dapat menerimanya.
reason-handover = { $agency }, karena { $category } dialihkan kepadanya dari { $former }.
reason-oversight = { $agency }, karena yang diadukan adalah { $about }.
reason-desk = { $agency }, dipilih admin koordinator.
