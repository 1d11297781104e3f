# Sesudah warga menyatakan selesai: seberapa puas mereka.

rating-ask = Seberapa puas Anda dengan penanganannya? 1 tidak puas, 5 sangat puas.
rating-given = Nilai Anda: <b>{ rating-stars }</b>{ rating-reasons }
rating-words = “{ $said }”
rating-why = { $liked ->
    [yes] Apa yang baik?
   *[no] Apa yang kurang?
} Boleh pilih beberapa, atau tulis pesan. Boleh juga langsung Selesai.
rating-write = Tulis pesan Anda untuk { citizen-desk } tentang penanganannya.
rating-thanks = Nilai ini bisa dibaca { citizen-desk }, dan ikut dihitung di /statistik. Anda bisa mengubahnya sampai { $until }.
    { rating-again }
rating-not-given = { rating-again }
rating-again = Masalahnya muncul lagi? Lihat laporan, lalu tekan Buka kembali.
rating-reasons = { $why ->
    [yes] {" "}· { $reasons }
   *[no] {""}
}
rating-stars = { $stars ->
    [1] ★☆☆☆☆
    [2] ★★☆☆☆
    [3] ★★★☆☆
    [4] ★★★★☆
   *[5] ★★★★★
}

rating-reason-quick = Cepat
rating-reason-done-well = Hasilnya baik
rating-reason-kept-informed = Kabarnya jelas
rating-reason-friendly = Petugas ramah
rating-reason-slow = Terlalu lama
rating-reason-done-badly = Hasilnya kurang
rating-reason-not-informed = Kurang kabar
rating-reason-unfriendly = Kurang ramah

button-stars = { $chosen ->
    [yes] ✓ { $stars }
   *[no] { $stars } ★
}
button-rating-skip = Lewati
button-rating-reason = { $chosen ->
    [yes] ✓ { $reason }
   *[no] { $reason }
}
button-rating-words = Tulis pesan
button-rating-done = Selesai
button-rating-change = Ubah nilai
button-rate = Beri nilai
