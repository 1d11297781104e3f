# Untuk admin.

admin-welcome = ✅ Anda kini admin bot ini.
    Langkah pertama: tautkan grup instansi dan grup admin koordinator. /tautkan
    Untuk mencoba ke mana laporan akan sampai: /simulasi
admin-choose-agency = Kode untuk grup siapa?
admin-code-agency = Kode untuk grup <b>{ $agency }</b>, berlaku sekali, selama satu hari:
    <code>/link { $code }</code>
    Tambahkan bot ke grup itu lewat tombol di bawah, atau kirim perintah ini di grup yang sudah ada botnya.
admin-code-desk = Kode untuk grup <b>admin koordinator</b>, berlaku sekali, selama satu hari:
    <code>/link { $code }</code>
    Tambahkan bot ke grup itu lewat tombol di bawah, atau kirim perintah ini di grup yang sudah ada botnya.
admin-group-unreachable = ⚠️ Grup <b>{ $agency }</b> tidak terjangkau: bot dikeluarkan atau tidak boleh menulis.
    Pesan untuk mereka sementara masuk ke admin koordinator. Tambahkan bot lagi, atau tautkan grup lain: /tautkan
admin-desk-unreachable = ⚠️ Grup admin koordinator tidak terjangkau: bot dikeluarkan atau tidak boleh menulis.
    Kartu menunggu. Tambahkan bot lagi, atau tautkan grup lain: /tautkan
admin-notice-failed = ⚠️ Satu pesan ditolak Telegram dan tidak terkirim (nomor antrean { $outbox }).
    Alasannya: { $why }
admin-quarantined = ⚠️ Satu pesan masuk tidak bisa diproses dan disisihkan (update { $update }). Pesan lain tetap berjalan.
    Lihat log; pesan itu masih tersimpan.
button-add-group = Tambahkan ke grup
button-copy-code = Salin perintah
button-triage-desk = Admin koordinator

## Ke mana laporan akan sampai?

admin-simulate-category = 🧭 Uji coba: siapa yang akan menerima laporan? Tidak ada yang dikirim.
    Pilih kategorinya, atau tulis namanya.
admin-simulate-office = 🧭 <b>{ $category }</b>: instansi mana yang diadukan?
    Pilih, atau tulis namanya.
admin-simulate-place = 🧭 <b>{ $category }</b>: di mana?
    Kirim pin (📎 › Lokasi), atau tulis nama wilayahnya.
admin-simulated = 🧭 <b>{ $category }</b>{ $where ->
    [inside] {" "}di { $area }
    [named] {" "}di { $area }
    [near] {" "}dekat { $area }
    [parent] {" "}di { $area }, di luar wilayah yang lebih kecil
    [outside] , di luar wilayah kita
   *[none] , tanpa wilayah
}
admin-simulated-to = ➡️ { $to ->
    [desk] <b>Meja admin koordinator</b>
   *[agency] <b>{ $agency }</b>
}
button-simulate-again = Coba lagi
