# Sebelum dan sesudah di kanal umum: pertanyaan kepada pelapor, dan yang tampil di sana.

story-ask = Boleh foto sebelum dan sesudah { citizen-which } tampil di laporan mingguan kami, di { story-channel }?
story-ask-seen = { story-seen }. Bukan nama Anda, bukan pula tulisan Anda.
story-ask-seen-words = { story-seen }, dan tulisan Anda yang sudah boleh dibaca umum: “{ $words }”. Nama Anda tidak.
story-seen = Yang bisa dilihat siapa saja: dua foto itu, { story-about }, nama instansinya, dan berapa hari sampai selesai
story-agreed = Terima kasih. Foto sebelum dan sesudah { citizen-which } boleh tampil di laporan mingguan, di { story-channel }. Tiap pekan kami pilih paling banyak { $most }.
    Anda bisa menariknya kapan saja. Kalau sudah tampil, kami hapus dari kanal; yang sudah disimpan orang tidak bisa kami tarik.
story-declined = Baik, foto sebelum dan sesudah { citizen-which } { $posted ->
    [yes] kami hapus dari kanal dan tidak tampil lagi.
   *[no] tidak kami tampilkan di kanal.
}
story-channel = { $channel ->
    [none] kanal umum kami
   *[other] kanal { $channel }
}
story-about = { $placed ->
    [yes] { $category } di { $area }
   *[no] { $category }
}

button-story-yes = Ya, boleh
button-story-no = Tidak
button-story-back = Tarik dari kanal

channel-story = ✅ <b>Selesai: { story-about }</b>
channel-story-done = { $where ->
    [agency] Dikerjakan { $agency }. { channel-story-days }
   *[desk] { channel-story-days }
}
channel-story-days = Kata pelapornya memang selesai, { $days ->
    [0] di hari yang sama.
   *[other] { $days } hari sesudah dilaporkan.
}
channel-story-words = “{ $words }”
channel-story-gone = Cerita ini sudah ditarik; foto dan tulisannya tidak kami tampilkan lagi.
picture-story-gone = Sudah ditarik
