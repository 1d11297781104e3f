/** What the stories' cards and bar, the welcome and the hints say. */

const minutes = (one, many) => ({ n }) => `${n} ${n === 1 ? one : many}`;

const id = {
  "story-list": "Cerita",
  "story-list-why":
    "Satu ketukan, dan warga serta petugas memainkannya di depan Anda, dengan bot yang sungguh bekerja. Jeda kapan saja, atau ambil alih dan lanjutkan sendiri.",
  "story-minutes": ({ n }) => (n < 1 ? "kurang dari 1 menit" : `sekitar ${Math.round(n)} menit`),
  "story-play": "Mainkan",
  "story-play-label": "Mainkan cerita “{title}”",
  "story-again": "Mainkan lagi",
  "story-none": "Cerita belum tersedia di demo ini.",
  "story-busy": "Sebuah cerita sedang dimainkan.",
  "story-state-playing": "sedang dimainkan",
  "story-state-paused": "dijeda",
  "story-state-ended": "selesai",
  "story-state-failed": "terhenti",
  "story-speed": "Kecepatan",

  "story-bar": "Cerita yang sedang dimainkan",
  "story-step": "Langkah {step} dari {steps}",
  "story-pause": "Jeda",
  "story-resume": "Lanjut",
  "story-take-over": "Ambil alih",
  "story-take-over-label": "Ambil alih: cerita berhenti di sini, dan Anda melanjutkannya sendiri",
  "story-follow": "Ikuti",
  "story-follow-label": "Halaman ini mengikuti orang yang sedang berbuat sesuatu",
  "story-close": "Tutup",
  "story-typing": "{name} sedang menulis ...",
  "story-pressing": "{name} menekan tombol ...",
  "story-looking": "{name} sedang melihat ...",
  "story-taken-over": "Sekarang giliran Anda. Semua percakapan tetap ada; lanjutkan sebagai siapa pun.",
  "story-ended": "Ceritanya selesai. Semua percakapan tetap ada; lanjutkan sebagai siapa pun.",
  "story-failed": "Ceritanya terhenti: {why}",
  "story-now-behind": "Di balik layar",
  "story-now-next": "Berikutnya: {title}",
  "story-now-alone": "Coba sendiri",

  "story-welcome": "Selamat datang di Kota Sukamaju",
  "story-welcome-what":
    "Kota ini tidak ada, tetapi botnya sungguh ada: yang Anda lihat bekerja di sini sama dengan yang melayani warga di Telegram.",
  "story-welcome-who":
    "Anda boleh menjadi siapa saja: warga yang melapor, petugas yang menangani, atau admin yang mengatur. Pilih orangnya di daftar, lalu tulis dan tekan tombol seperti biasa.",
  "story-welcome-safe": "Tidak ada yang bisa rusak: semuanya hanya ada di komputer ini, dan mulai dari awal setiap kali demo dijalankan.",
  "story-welcome-language": "Bahasa",
  "story-welcome-tour": "Ikuti tur",
  "story-welcome-tour-why": "Tur: satu laporan jalan berlubang, dari foto sampai ditutup warga, {time}.",
  "story-welcome-skip": "Lihat-lihat sendiri",

  "story-hints": "Coba sendiri",
  "story-hints-so-far": "{n} dari {all}",
  "story-hints-done": "sudah",
  "story-hints-all": "Hebat, semuanya sudah Anda coba.",
  "story-hint-file": "Sebagai warga, kirim foto, beberapa kata, dan tempatnya; lalu tekan Kirim laporan.",
  "story-hint-accept": "Sebagai petugas di grup instansinya, tekan Terima.",
  "story-hint-resolve": "Tekan Selesai, lalu balas dengan yang sudah dikerjakan dan sebuah foto.",
  "story-hint-confirm": "Kembali sebagai warga, tekan Ya, selesai.",
  "story-hint-clock": "Majukan jam kota, dan lihat batas waktunya.",
};

const en = {
  "story-list": "Stories",
  "story-list-why":
    "One press, and citizens and officers play it before your eyes, with the bot really at work. Pause whenever you like, or take over and go on yourself.",
  "story-minutes": ({ n }) => (n < 1 ? "less than a minute" : `about ${minutes("minute", "minutes")({ n: Math.round(n) })}`),
  "story-play": "Play",
  "story-play-label": "Play the story “{title}”",
  "story-again": "Play again",
  "story-none": "This demo has no stories yet.",
  "story-busy": "A story is being played.",
  "story-state-playing": "playing",
  "story-state-paused": "paused",
  "story-state-ended": "ended",
  "story-state-failed": "stopped",
  "story-speed": "Speed",

  "story-bar": "The story being played",
  "story-step": "Step {step} of {steps}",
  "story-pause": "Pause",
  "story-resume": "Go on",
  "story-take-over": "Take over",
  "story-take-over-label": "Take over: the story stops here, and you go on yourself",
  "story-follow": "Follow",
  "story-follow-label": "This page follows whoever is doing something",
  "story-close": "Close",
  "story-typing": "{name} is writing ...",
  "story-pressing": "{name} presses a button ...",
  "story-looking": "{name} is looking ...",
  "story-taken-over": "It is your turn. All the conversations stay; go on as anybody you like.",
  "story-ended": "The story has ended. All its conversations stay; go on as anybody you like.",
  "story-failed": "The story stopped: {why}",
  "story-now-behind": "Behind the scenes",
  "story-now-next": "Next: {title}",
  "story-now-alone": "Try it yourself",

  "story-welcome": "Welcome to Kota Sukamaju",
  "story-welcome-what":
    "The town is made up, but the bot is real: what you see at work here is what serves citizens on Telegram.",
  "story-welcome-who":
    "You may be anybody: a citizen who complains, an officer who deals with it, an admin who runs it all. Choose a person in the list, then write and press buttons as you would anywhere.",
  "story-welcome-safe": "Nothing can break: all of it stays on this computer, and starts afresh each time the demo is run.",
  "story-welcome-language": "Language",
  "story-welcome-tour": "Take the tour",
  "story-welcome-tour-why": "The tour: one pothole, from the photo until the citizen closes it, {time}.",
  "story-welcome-skip": "Look around myself",

  "story-hints": "Try it yourself",
  "story-hints-so-far": "{n} of {all}",
  "story-hints-done": "done",
  "story-hints-all": "Well done, you have tried it all.",
  "story-hint-file": "As a citizen, send a photo, a few words and the place; then press Send report.",
  "story-hint-accept": "As an officer in the agency's group, press Accept.",
  "story-hint-resolve": "Press Resolved, then reply with what was done and a photo.",
  "story-hint-confirm": "Back as the citizen, press Yes, done.",
  "story-hint-clock": "Move the town's clock on, and watch the deadlines.",
};

export default { id, en };
