/** One call of the Bot API: a line, and on demand what was asked and answered. */

import { get } from "../api.js";
import { fill, h } from "../dom.js";
import { state } from "../store.js";
import { clockTime } from "../time.js";
import { chatName } from "../store.js";
import { t } from "../words.js";
import { chip } from "./pieces.js";

const LONGEST = 20_000; // characters of JSON that are shown

/**
 * @param {Object<string, any>} call
 * @returns {{element: HTMLElement, update: (call: Object<string, any>) => void}}
 */
export function callRow(call) {
  const line = h("summary", { class: "panel-call-line" });
  const inside = h("div", { class: "panel-call-inside" });
  const more = h("details", { ontoggle: open }, line, inside);

  function update(now) {
    fill(line, summary(now));
  }

  async function open() {
    if (!more.open || inside.firstChild) return;
    fill(inside, h("p", null, t("panel-loading")));
    const whole = await get(`/journal/${call.n}`).catch(() => null);
    fill(inside, whole
      ? [json(t("panel-journal-params"), whole.params), json(t("panel-journal-answer"), whole.answer)]
      : h("p", null, t("panel-journal-gone")));
  }

  update(call);
  return { element: h("li", { class: "panel-call", "data-n": call.n }, more), update };
}

function summary({ at, method, chat, code, ok, description, fault, count }) {
  const where = state.chats.get(chat);
  return [
    h("span", { class: "panel-call-head" },
      h("code", null, method),
      count > 1 && h("span", { class: "panel-soft" }, t("panel-journal-times", { n: count })),
      chip(code || t("panel-journal-no-answer"), ok ? "ok" : "overdue"),
      h("time", null, clockTime(at))),
    where && h("span", { class: "panel-soft" }, where.kind === "private" ? state.people.get(where.person)?.name : chatName(where)),
    (!ok || fault) &&
      h("span", { class: "panel-call-error" }, [description, fault && `(${t("panel-journal-fault")})`].filter(Boolean).join(" ")),
  ];
}

/** Formatted JSON as text: whatever people wrote into it stays text. */
function json(title, value) {
  const text = JSON.stringify(value, null, 2) ?? "";
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)} ...` : text;
  return [h("h4", null, title), h("pre", { tabindex: "0", "aria-label": title, role: "region" }, shown)];
}
