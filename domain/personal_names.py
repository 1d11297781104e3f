"""Finds people's names by what stands around them: "Pak", "nama saya", "a.n.".

No list holds all names, so a name with nothing before it is not found. Whatever is written small
is taken for a name only if it is a frequent one: "pak budi", but not "pak tolong".
"""

import re

# Small words, offices and verbs that people write large after "Pak" or "saya": no names.
ORDINARY = """
    ada adalah admin agar air akan aku alamat anak apa apakah aparat april asal asli atas atau
    bagaimana bagian baik banjir bapak baru bayar belum benar beri biar bila bisa bisakah blm blok
    bocor boleh bpjs bpk bu buat buk bulan camat cek coba cukup cuma dalam dan dapat dari datang
    dengan desa dgn di dibantu dimana dimohon dinas dinsos dipersulit direktur dishub disini
    ditempat dokter dokument dpr dprd drainase driver duda dulu gang gimana gojek gorong got
    gubernur guru hanya harap hari harus hormat hormati hotel hp hrs ibu ingin ini instansi islam
    istri itu izin jadi jaga jajaran jalan jam janda jangan jembatan jg jl jln juga jum'at ka
    kader kades kadis kadus kalau kami kampung kan kantor kapan kapolsek karena karyawan kasi
    kasihan kata katanya kawasan ke kecamatan kecewa keluar kelurahan kembali kena kenapa kep
    kepada kepala kepsek ketua kirim kk kok komandan kos kost kota ktp kuasa lagi lalu lampu
    langsung lapor laporan lewat linmas listrik lubang lurah maaf macet mahasiswa malah mana
    manager mandor mas masalah mash masih masyarakat mau mbak mbr mengapa menteri mhn minta mobil
    moga mohon motor mungkin muslim nama namun ndak ngajukan nik no nomor nya ojek orang org pada
    padahal pak parkir pasar pdam pedagang pegawai pekerjaan pelapor pemerintah pemilik pemkot
    penerima pengemudi penghuni pengurus perangkat perempuan permisi pernah perumahan petugas
    pihak pimpin pimpinan pipa pju pkk pkl pln pns pohon polisi posisi presiden pribadi pt puji
    punya puskesmas rt rumah rupiah rw saat sakit salah salam saluran sama sampah sampai sangat
    satpam satpol saya sdh sdr sdri sebagai sebelum sedangkan segera sejak selaku selama selamat
    selokan seluruh semoga semua sendiri sepeda sering sesuai setiap setuju si siang silahkan
    sopir staf staff status suami sudah supaya supir sy tadi tahu tahun tak tapi tdk telah telp
    tempat tentang tercantum terdaftar terhormat terima terimakasih terkait terkena termasuk
    terminal tertera tetap thn tidak tinggal tlg tolong trotoar truk tua ucapkan uda udah udh umur
    untuk urus usia usul utk vaksin wakil wali walikota warga wassalam wassalamu'alaikum wawali
    web wib wilayah ya yaitu yakni yang yg yth
    also angry disabled disappointed facing from glad going happy here indonesian living not now
    pregnant requesting resident sorry still sure the tired unable very writing
"""
VERBS = (
    r"me(?:mb|mp|mo|mi|nd|ng|ny|nu|nj|nc|laku|lapor|lihat|rasa|wakil)\w+"
    r"|bekerja\w*|ber(?:tanya|tempat|tugas|harap|jualan|maksud)\w*"
)
NO_NAME = rf"(?!(?i:{'|'.join(ORDINARY.split())}|{VERBS})(?:nya|kah|lah)?\b)"

# A name with a small letter is known only if it is one of these, frequent ones.
FREQUENT = """
    abdul achmad ade adi agung agus ahmad aisyah aji akbar ali amin aminah andi andre andri ani
    anita anton ardi ari arief arif aris arum asep astuti ayu bagus bambang bayu budi budiman
    budiono cahyo cahyono candra chandra choirul dani darto dedi deni desi dewi diah dian didik
    dimas dina dodi dwi dyah eddy edi eka eko endah endang eni erna fajar farid fatimah feri fitri
    galih gunawan hadi halim handoko hariyanto hartono hasan hendra hendro heri herman hidayat ida
    iis ika imam indah indra irawan irfan irma irwan iwan joko joni junaidi kartika khoirul kiki
    kurnia kurniawan kusuma laila lestari lia lilik lina linda lukman maria maya mira mohammad
    muhammad mujiono mulyadi mulyono nana nanda nanik novi nugroho nur nurul prasetyo putra putri
    rahayu rahmat ramadhan rani ratih ratna retno reza rian rina rini rio rita riza rizal rizki
    rizky rohman rosi rudi santi santoso saputra sari setiawan sigit siti slamet soleh sri subagyo
    sugeng suharto sujono sukardi sulastri sumiati sunarto suparman supri supriyadi surya suryadi
    susanti susanto susi sutrisno suwarno suyono syaiful tari tati taufik teguh tini titik tono tri
    tuti udin umar umi untung utami utomo wahyu wahyudi wati wawan widodo wijaya wisnu wiwik wulan
    yanti yanto yati yono yudi yuli yulia yuni yusuf zainal
"""
KNOWN = rf"(?:{'|'.join(FREQUENT.split())})\b"
LARGE = rf"{NO_NAME}[A-Z][a-z'’-]+"
SMALL = rf"{KNOWN}(?:\s(?:{KNOWN}|{LARGE})){{0,2}}"
NAME = rf"{LARGE}(?:\s(?:{LARGE}|{KNOWN})){{0,2}}"
SHOUTED = rf"{NO_NAME}[A-Z]{{3,}}"  # of a text in capitals one cannot tell where the name ends
TITLE = (
    r"(?:(?i:pak|bapak|bpk|bp|bu|ibu|buk|mas|mbak|mbk|bang|kang|cak|ning|om|tante|mbah|eyang"
    r"|saudara|saudari|sdri?|hj?|k\.?h|haji|hajah|ustadzah|ustadz|ustaz|ust|gus|kyai|kiai|drs|dra"
    r"|alm|almh|almarhum|almarhumah|mr|mrs|ms|miss)\b|Dr\b|dr(?=\.))\.?"
)  # "dr" without a dot is short for "dari" as well
DEGREE = r"(?:(?:H|Hj|KH|Dr|dr|Drs|Dra|Ir|Prof|Ust|R|Rr|M|Moh|Muh|Abd)\.?\s?(?=[A-Z]))"
OFFICE = r"(?i:rt|rw|guru|haji|satpam|kader|dokter)(?:\s?\d{1,3}(?:/\d{1,3})?)?"

# What is called after somebody is a place: "Jl. Mas Mansyur", "RSUD dr. Soetomo".
PLACE = (
    r"\b(?:(?i:jl|jln|jalan|gg|gang|rs|rsu|rsud|rumah\ssakit|klinik|sd|smp|sma|smk|masjid"
    r"|musholl?ah?|taman|gedung|stadion|bandara|stasiun|makam|universitas)\.?"
    r"\s(?:(?i:k\.?h|hj?|dr|ir|prof|gus|kyai|kiai)\b\.?\s?)+(?:Mas\s)?"
    r"|(?:Jl|JL|jl|Jln|jln|Jalan)\.?\s(?i:mas|ibu|pak|bung)\s)"
)
TITLED = re.compile(
    rf"(?P<place>{PLACE})"
    rf"|(?P<kept>\b{TITLE}\s?(?:{OFFICE}\s)?{DEGREE}{{0,3}})(?<=[\s.])(?:{NAME}|{SHOUTED}|{SMALL})\b"
)
INTRODUCED = re.compile(
    r"(?P<kept>\b(?i:nama saya|saya bernama|atas nama|a[./]n\b\.?|my name is)"
    rf"(?i:\sadalah|\s?:|\ssdri?\.?)?\s*{DEGREE}{{0,3}})"
    rf"(?:{NAME}|{SMALL}|{NO_NAME}[^\W\d_]{{3,}})\b"
    r"|(?P<line>\b(?i:nama(?:\s(?:lengkap|pelapor|pelanggan|pemilik))?\s?:\s*))"
    rf"{NO_NAME}[^\W\d_]+(?:[ .'’-]{{1,2}}{NO_NAME}[^\W\d_]+){{0,3}}"
    rf"|(?P<short>\b(?:(?i:saya|an\.)|I am|I'm)\s)(?:{NAME}(?!\s{LARGE})|{SMALL})\b"
)
