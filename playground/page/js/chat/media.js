/** Pictures, files, sounds, places and the other things that messages carry. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { smallMap } from "../map/index.js";
import { language, t } from "../words.js";
import { view } from "./viewer.js";

const WIDEST = 320; // pixels of a picture in the list
const HIGHEST = 380;
const SMALLEST = 120;

/** Kind of message -> its picture. */
const SHOWN = {
  photo: (message) => photo(message, [message]),
  video: ({ media: file }) => moving(file),
  animation: (message) => (message.media.mime.startsWith("image/") ? photo(message, [message]) : moving(message.media, { loop: true })),
  video_note: ({ media: file }) => moving(file, {}, " chat-round"),
  voice: ({ media: file }) => sound(file, "mic"),
  audio: ({ media: file }) => sound(file, "file"),
  document: ({ media: file }) => paper(file),
  sticker: ({ media: file, content }) => sticker(file, content),
  location: ({ content }) => place(content.location),
  venue: ({ content }) => place(content.location, content.venue),
  contact: ({ content }) => contact(content.contact),
  poll: ({ content }) => poll(content.poll),
  dice: ({ content }) => h("p", { class: "chat-big" }, content.dice?.emoji ?? "🎲", " ", String(content.dice?.value ?? "")),
};

/** What this message carries besides its words, or null. */
export function media(message) {
  return SHOWN[message.kind]?.(message) ?? null;
}

/** Several messages that were sent at once: pictures in a grid, other files one below the other. */
export function album(messages) {
  const pictures = messages.every(({ kind }) => ["photo", "video"].includes(kind));
  return h("div", { class: pictures ? `chat-album chat-album-${messages.length % 2 ? "odd" : "even"}` : "chat-files" },
    messages.map((message) => h("div", { "data-part": message.id, "data-testid": `part-${message.id}` },
      message.kind === "photo" ? photo(message, messages.filter(({ kind }) => kind === "photo")) : media(message))));
}

function photo(message, all) {
  const { url, thumb, width, height } = message.media;
  const image = h("img", {
    src: thumb ?? url,
    alt: t("chat-kind-photo"),
    width,
    height,
    loading: "lazy",
    decoding: "async",
    draggable: "false",
  });
  const button = h(
    "button",
    { type: "button", class: "chat-photo", "aria-label": t("chat-photo-open"), onclick: () => view(all, message) },
    image,
  );
  return sized(button, width, height);
}

function moving({ url, width, height }, props = {}, look = "") {
  const film = h("video", {
    src: url,
    controls: true,
    preload: "metadata",
    playsinline: true,
    "aria-label": t("chat-kind-video"),
    ...props,
  });
  return sized(h("div", { class: `chat-moving${look}` }, film), width, height);
}

/** Leave the room for a picture before it has come, so that nothing jumps when it does. */
function sized(element, width, height) {
  const [wide, high] = width && height ? [width, height] : [4, 3];
  const shown = Math.max(SMALLEST, Math.min(WIDEST, (HIGHEST * wide) / high));
  element.style.width = `${Math.round(shown)}px`;
  element.style.aspectRatio = `${wide} / ${Math.min(high, (wide * HIGHEST) / SMALLEST)}`;
  return element;
}

function sound(file, picture) {
  return h("div", { class: "chat-sound" }, icon(picture),
    h("audio", { src: file.url, controls: true, preload: "none", "aria-label": file.name || t("chat-kind-voice") }),
    file.duration > 0 && h("span", { class: "chat-soft" }, minutes(file.duration)));
}

function paper({ url, name, size }) {
  return h("a", { class: "chat-paper", href: url, download: name || "file" },
    h("span", { class: "chat-paper-icon" }, icon("file")),
    h(
      "span",
      { class: "chat-paper-words" },
      h("span", { class: "chat-paper-name" }, name || t("chat-kind-document")),
      h("span", { class: "chat-soft" }, bytes(size)),
    ),
    icon("download"),
  );
}

function sticker(file, content) {
  const emoji = content.sticker?.emoji;
  return emoji || !file?.url ? h("p", { class: "chat-big" }, emoji ?? "🙂") : h("p", { class: "chat-soft" }, t("chat-kind-sticker"));
}

function place({ latitude, longitude, live_period: live }, venue = null) {
  return h("div", { class: "chat-place", role: "group", "aria-label": t("chat-kind-location") }, smallMap(latitude, longitude),
    venue && h("p", { class: "chat-venue" }, h("strong", null, venue.title), h("span", { class: "chat-soft" }, venue.address)),
    live && h("p", { class: "chat-soft chat-live" }, t("chat-live-place")));
}

function contact({ first_name: first, last_name: last, phone_number: phone }) {
  return h(
    "div",
    { class: "chat-paper" },
    h("span", { class: "chat-paper-icon" }, icon("user")),
    h(
      "span",
      { class: "chat-paper-words" },
      h("strong", null, [first, last].filter(Boolean).join(" ")),
      h("span", { class: "chat-soft" }, phone),
    ),
  );
}

function poll({ question, options = [] }) {
  return h("div", { class: "chat-poll" }, h("p", null, h("strong", null, question)),
    h("ul", null, options.map((option) => h("li", null, option.text, h("span", { class: "chat-soft" }, ` · ${option.voter_count ?? 0}`)))));
}

/** A size as people say it: "1,5 MB". */
export function bytes(size) {
  const [unit, by] = size >= 1e6 ? ["megabyte", 1024 * 1024] : size >= 1000 ? ["kilobyte", 1024] : ["byte", 1];
  return new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }).format(size / by);
}

/** "0:05". */
export function minutes(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}
