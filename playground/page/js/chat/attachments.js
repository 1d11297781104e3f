/** The files that are about to be sent: chosen, dropped or pasted; shown in a strip, and sent together. */

import { upload } from "../api.js";
import { toast } from "../dialog.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { language, t } from "../words.js";
import { bytes } from "./media.js";

const MOST = 10; // files in an album
const LARGEST = 50 * 1024 * 1024;
const CAPTION = 1024; // characters that may stand below a file
const SEEN = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/**
 * Put files into a draft; those that cannot go along are told kindly.
 * @param {any} draft
 * @param {Iterable<File>} files
 * @param {boolean} [plain] send them as they are
 */
export function attach(draft, files, plain = draft.plain) {
  draft.plain = plain;
  for (const file of files) {
    if (draft.files.length === MOST) {
      toast(t("chat-too-many", { n: MOST }), { kind: "error" });
      return;
    }
    if (file.size > LARGEST) toast(t("chat-too-large", { name: file.name, most: bytes(LARGEST) }), { kind: "error" });
    else if (file.size === 0) toast(t("chat-file-empty", { name: file.name }), { kind: "error" });
    else draft.files.push({ file, url: SEEN.includes(file.type) ? URL.createObjectURL(file) : null });
  }
}

/** Take a file out of a draft; without one, all of them. */
export function detach(draft, entry = null) {
  for (const { url } of entry ? [entry] : draft.files) if (url) URL.revokeObjectURL(url);
  draft.files = entry ? draft.files.filter((other) => other !== entry) : [];
}

/**
 * Send the files of a draft, with its words below the first.
 * @returns {Promise<boolean>} whether they have arrived
 */
export async function sendFiles(draft, fields, onProgress) {
  if (draft.text.length > CAPTION) {
    toast(t("chat-caption-long", { n: CAPTION }), { kind: "error" });
    return false;
  }
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, caption: draft.text.trim(), ...(draft.plain && { plain: "1" }) }))
    form.append(name, String(value));
  for (const { file } of draft.files) form.append("file", file, file.name);
  try {
    await upload(form, onProgress);
    return true;
  } catch {
    return false; // told already
  }
}

/**
 * The strip above the field.
 * @param {() => void} onchange called when somebody has changed the draft there
 */
export function strip(onchange) {
  const list = h("ul", { class: "chat-strip-files" });
  const progress = h("progress", { class: "chat-progress", max: "1", value: 0, hidden: true });
  const plain = h("input", { type: "checkbox" });
  const label = h("span");
  const choice = h("label", { class: "chat-plain" }, plain, label);
  let shown = []; // what the list was drawn of
  const element = h("div", { class: "chat-strip", hidden: true }, list, h("div", { class: "chat-strip-foot" }, choice, progress));

  function draw(draft) {
    element.hidden = draft.files.length === 0;
    plain.checked = draft.plain;
    choice.hidden = !draft.files.some(({ url }) => url);
    plain.onchange = () => {
      draft.plain = plain.checked;
      onchange();
    };
    label.textContent = t("chat-plain");
    progress.setAttribute("aria-label", t("chat-sending"));
    list.setAttribute("aria-label", t("chat-files"));
    const now = [draft, draft.plain, language(), ...draft.files];
    if (now.length === shown.length && now.every((it, place) => it === shown[place])) return;
    const place = [...list.children].findIndex((thumb) => thumb.contains(document.activeElement));
    fill(list, draft.files.map((entry) => thumb(draft, entry)));
    if (place >= 0) list.querySelectorAll("button")[Math.min(place, draft.files.length - 1)]?.focus();
    shown = now;
  }

  function thumb(draft, entry) {
    const { file, url } = entry;
    const remove = () => {
      detach(draft, entry);
      onchange();
    };
    return h(
      "li",
      { class: "chat-thumb", title: `${file.name} · ${bytes(file.size)}` },
      url && !draft.plain
        ? h("img", { src: url, alt: file.name })
        : h("span", { class: "chat-thumb-file" }, icon("file"), h("span", null, file.name)),
      h(
        "button",
        { type: "button", class: "chat-thumb-remove", "aria-label": t("chat-file-remove", { name: file.name }), onclick: remove },
        icon("x"),
      ),
    );
  }

  /** Show how far the sending has come; null hides it. */
  function tell(share) {
    progress.hidden = share === null;
    if (share !== null) progress.value = share;
  }

  return { element, draw, tell };
}
