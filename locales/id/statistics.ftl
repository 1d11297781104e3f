# Angka-angka: dalam kata-kata, dan dalam gambar yang menyertainya.

command-statistics = Angka: berapa laporan, seberapa cepat
button-each-agency = Per instansi

statistics-head = 📊 <b>{ $of }</b>
    { statistics-period }
statistics-period = { $weeks } minggu terakhir, sampai { $until }
statistics-flow = Masuk { $received } laporan, ditutup { $ended }. Masih terbuka: <b>{ $open }</b>.
statistics-answers = 🕒 Jawaban pertama: { statistics-spread } ({ $count } laporan).
statistics-results = 🔧 Hasil: { statistics-spread } ({ $count } laporan).
statistics-spread = { $told ->
    [one] { statistics-most }
    [all] semuanya { statistics-most }
    [half-and-all] separuhnya { statistics-half }, semuanya { statistics-most }
    [most] sembilan dari sepuluh { statistics-most }
   *[half-and-most] separuhnya { statistics-half }, sembilan dari sepuluh { statistics-most }
}
statistics-half = { $half ->
    [0] pada hari yang sama
   *[other] dalam { $half } hari
}
statistics-most = { $most ->
    [0] pada hari yang sama
   *[other] dalam { $most } hari
}
statistics-promised = Tepat waktu: <b>{ $percent }%</b> dari { $count } batas waktu.
statistics-endings = ✅ Ditutup: { $confirmed } dibenarkan pelapor{ $unconfirmed ->
    [0] {""}
   *[other] , { $unconfirmed } tanpa konfirmasi
}{ $unasked ->
    [0] {""}
   *[other] , { $unasked } pelapornya tidak bisa ditanya
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } dicabut pelapor
}{ $merged ->
    [0] {""}
   *[other] , { $merged } digabung
}{ $archived ->
    [0] {""}
   *[other] , { $archived } diarsipkan
}.
statistics-contested = “Belum selesai”, kata pelapor: { $count } kali.
statistics-satisfaction = ⭐ Nilai dari pelapor: rata-rata <b>{ statistics-chart-stars }</b> dari 5 ({ $count } penilaian{ $few ->
    [yes] , masih sedikit
   *[no] {""}
}).
statistics-withheld = Angka dari kurang dari { $few } laporan tidak kami tampilkan, supaya pelapor tidak dapat dikenali.

statistics-agencies = <b>Per instansi</b>, { $since } – { $until }
statistics-agency = • <b>{ $agency }</b>: masuk { $received }, { statistics-ended }, masih terbuka { $open }
statistics-ended = ditutup { $ended }{ $known ->
    [yes] {" "}({ $confirmed } dibenarkan pelapor)
   *[no] {""}
}
statistics-agency-on-time = { statistics-agency }, tepat waktu { $percent }%
statistics-agency-rated = { $timely ->
    [yes] { statistics-agency-on-time }
   *[no] { statistics-agency }
}, ⭐ { statistics-chart-stars } ({ $count })
statistics-stars = ⭐ adalah nilai rata-rata dari pelapor, paling tinggi 5, dan jumlah penilainya.
statistics-others = • { $count } instansi lain: masuk { $received } seluruhnya
statistics-no-agencies = { $few ->
    [1] Belum ada laporan yang masuk ke instansi dalam masa ini.
   *[other] Belum ada instansi yang menerima { $few } laporan atau lebih dalam masa ini. Angka yang lebih kecil tidak kami tampilkan, supaya pelapor tidak dapat dikenali.
}

## Dalam gambar

statistics-chart-title = { $of }
statistics-chart-period = { statistics-period }
statistics-chart-answers = Jawaban pertama
statistics-chart-results = Hasil
statistics-chart-on-time = Tepat waktu
statistics-chart-days = { $days ->
    [0] hari itu juga
   *[other] { $days } hari
}
statistics-chart-most = { $told ->
    [one] { $count } laporan
    [all] semuanya
    [half-and-all] separuhnya; semuanya: { statistics-chart-days }
    [most] sembilan dari sepuluh
   *[half-and-most] separuhnya; 90%: { statistics-chart-days }
}
statistics-chart-of-dates = dari { $count } batas waktu
statistics-chart-too-few = belum cukup laporan
statistics-chart-too-few-ratings = belum cukup penilaian
statistics-chart-satisfaction = Nilai dari pelapor
statistics-chart-stars = { $whole },{ $tenth }
statistics-chart-rated = dari 5; { $count } penilaian{ $few ->
    [yes] , masih sedikit
   *[no] {""}
}
statistics-chart-flow = Laporan per minggu
statistics-chart-received = masuk
statistics-chart-ended = ditutup
statistics-chart-open = Masih terbuka
statistics-chart-endings = Bagaimana laporan ditutup
statistics-chart-confirmed = dibenarkan pelapor
statistics-chart-unconfirmed = tanpa konfirmasi
statistics-chart-unasked = pelapor tidak bisa ditanya
statistics-chart-otherwise = lainnya
statistics-chart-contested = “Belum selesai”: { $count } kali
