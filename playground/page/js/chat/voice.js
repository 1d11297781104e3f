/** Records a voice note, where the browser can: one press begins, the next one sends. */

import { upload } from "../api.js";
import { toast } from "../dialog.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { on } from "../store.js";
import { t } from "../words.js";
import { here } from "./deeds.js";
import { minutes } from "./media.js";

const LONGEST = 300; // seconds

/**
 * The button that records.
 * @param {() => Object<string, any>} placed what else belongs to the message: what it replies to
 */
export function recorder(placed) {
  const possible = Boolean(navigator.mediaDevices?.getUserMedia && globalThis.MediaRecorder);
  const time = h("span", { class: "chat-recorded" });
  const cancel = h("button", { type: "button", class: "button-icon", hidden: true, onclick: () => stop(false) }, icon("trash"));
  const button = h(
    "button",
    { type: "button", class: "button-icon chat-record", "data-testid": "record", onclick: () => (running ? stop(true) : start()) },
    icon("mic"),
  );
  const element = h("div", { class: "chat-voice" }, cancel, time, button);
  let running = null; // {recorder, since, ticking, where, sends}

  async function start() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      toast(t("chat-no-microphone"), { kind: "error" });
      return;
    }
    const media = new MediaRecorder(stream);
    const pieces = [];
    running = { media, since: performance.now(), where: { ...here(), ...placed() }, sends: false, ticking: setInterval(tick, 500) };
    media.ondataavailable = ({ data }) => pieces.push(data);
    media.onstop = () => finished(stream, pieces);
    media.start();
    draw();
  }

  function stop(sends) {
    running.sends = sends;
    running.media.stop();
  }

  async function finished(stream, pieces) {
    const { where, since, sends, ticking, media } = running;
    clearInterval(ticking);
    for (const track of stream.getTracks()) track.stop();
    running = null;
    draw();
    if (!sends) return;
    const seconds = Math.max(1, Math.round((performance.now() - since) / 1000));
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...where, caption: "", voice: seconds })) form.append(name, String(value));
    form.append("file", new Blob(pieces, { type: media.mimeType || "audio/webm" }), "voice.ogg");
    await upload(form).catch(() => null); // told already
  }

  function tick() {
    const seconds = (performance.now() - running.since) / 1000;
    time.textContent = minutes(seconds);
    if (seconds >= LONGEST) stop(true);
  }

  function draw() {
    const label = t(running ? "chat-record-send" : "chat-record");
    button.setAttribute("aria-label", label);
    button.title = label;
    cancel.setAttribute("aria-label", t("shell-cancel"));
    cancel.hidden = !running;
    element.classList.toggle("chat-recording", Boolean(running));
    fill(button, icon(running ? "send" : "mic"));
    time.textContent = running ? minutes(0) : "";
  }

  on("language", draw);
  draw();
  return { element, possible };
}
