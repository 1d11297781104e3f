# Laporan mingguan di kanal umum: apa yang terjadi sepekan, dan siapa yang menepati janji.

button-report-here = Buat laporan

channel-week = 📊 <b>{ $ended ->
    [0] Belum ada laporan yang ditutup dalam sepekan
   *[other] { $ended } laporan ditutup dalam sepekan
}</b>, { $received } laporan baru masuk.
channel-week-days = { $since } – { $until }
channel-week-confirmed = ✅ { $confirmed } di antaranya sudah dibenarkan pelapornya: memang selesai.
channel-week-silent = Tanpa kata pelapornya: { $unconfirmed ->
    [0] { $unasked } tidak bisa ditanya.
   *[other] { $unconfirmed } tidak menjawab{ $unasked ->
        [0] .
       *[other] , { $unasked } tidak bisa ditanya.
    }
}
channel-week-open = Masih dikerjakan: <b>{ $open }</b> laporan.
    Ada masalah di sekitar Anda? Ceritakan lewat tombol di bawah.

channel-agencies = <b>Siapa yang menepati batas waktu?</b>
    Instansi dengan laporan terbanyak, { $weeks } minggu terakhir; yang paling sering tepat waktu lebih dulu.
channel-agency = • <b>{ $agency }</b>: { $timely ->
    [yes] { $percent }% tepat waktu, { channel-agency-counts }
   *[no] { channel-agency-counts }
}{ $done ->
    [yes] , separuhnya selesai { statistics-half }
   *[no] { "" }
}{ $rated ->
    [yes] , ⭐ { statistics-chart-stars } ({ $count })
   *[no] { "" }
}
channel-agency-counts = masuk { $received }, { statistics-ended }
