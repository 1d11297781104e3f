/** The words of the frame: people, chats, connection, dialogs. */

export default {
  id: {
    "shell-title": "Kanal Aduan: ruang coba",
    "shell-close": "Tutup",
    "shell-cancel": "Batal",
    "shell-ok": "Baik",
    "shell-note": "Pesan",
    "shell-refused": "Permintaan itu tidak dapat dipenuhi.",
    "shell-unreachable": "Ruang coba tidak menjawab. Apakah masih berjalan di terminal Anda?",
  },
  en: {
    "shell-title": "Kanal Aduan: playground",
    "shell-close": "Close",
    "shell-cancel": "Cancel",
    "shell-ok": "OK",
    "shell-note": "Message",
    "shell-refused": "That could not be done.",
    "shell-unreachable": "The playground does not answer. Is it still running in your terminal?",
  },
};
