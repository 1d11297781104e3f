# Kata-kata yang dipakai di banyak tempat.

## Tombol

button-open = Lihat laporan
button-copy-number = Salin nomor
button-previous = ← Sebelumnya
button-next = Berikutnya →
button-back = Kembali
button-cancel = Batal
button-never-mind = Tidak jadi
button-share-location = 📍 Bagikan lokasi saya
button-complaint = { $number } · { $category }
button-language-id = Bahasa Indonesia
button-language-en = English

## Perintah

command-report = Buat laporan baru
command-mine = Laporan saya
command-cancel = Batalkan draf atau pertanyaan
command-language = Ganti bahasa
command-help = Cara memakai bot ini
command-privacy = Data Anda, dan cara menghapusnya
