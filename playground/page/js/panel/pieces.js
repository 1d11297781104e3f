/** Small pieces that several tabs are made of. */

import { h } from "../dom.js";
import { state } from "../store.js";
import { dayNumber, townNow } from "../time.js";
import { pick, t } from "../words.js";

/** A titled part of a tab: what there is to see, and a sentence that explains it to somebody new. */
export function part(title, why, ...content) {
  return h("section", { class: "panel-part" }, h("h3", null, title), content, h("p", { class: "panel-why" }, why));
}

/** A titled part of a tab that one does something in: what for is said first. */
export function guided(title, why, ...content) {
  return h("section", { class: "panel-part" }, h("h3", null, title), h("p", { class: "panel-why" }, why), content);
}

/** A button that shows that it waits until what it does is done; a refusal was told already. */
export function deed(props, label, run) {
  const button = h("button", { type: "button", class: "button panel-deed", ...props, onclick: press }, label);
  async function press() {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      await run();
    } catch {
      // told as a toast
    } finally {
      button.removeAttribute("aria-busy");
    }
  }
  return button;
}

/** Small words in a frame: a status, a mark. `kind` chooses the colour; the words say the same. */
export function chip(words, kind = "plain") {
  return h("span", { class: `panel-chip panel-chip-${kind}` }, words);
}

/** The status in words, with the outcome of what was closed. */
export function statusName({ status, outcome }) {
  const name = t(`panel-status-${status}`);
  return outcome ? `${name}, ${t(`panel-outcome-${outcome}`)}` : name;
}

/** The status in a frame. */
export function statusChip(complaint) {
  return chip(statusName(complaint), complaint.outcome ?? complaint.status);
}

/** What an agency is called; unknown ones by their id. */
export function agencyName(id) {
  return pick(state.town.agencies.find((agency) => agency.id === id)?.name) || id;
}

/** How far away a due day is, in working days: "3 hari kerja lagi", "lewat 2 hari kerja". */
export function farAway({ due, overdue, workdays_left: left }) {
  if (overdue || left < 0) return t("panel-due-over", { n: Math.max(0, -left) });
  return dayNumber(due) === dayNumber(townNow()) ? t("panel-due-today") : t("panel-due-left", { n: left });
}
