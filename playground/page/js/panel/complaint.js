/** The tab behind the scenes: all complaints, or everything about the chosen one. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { see, state } from "../store.js";
import { shortTime } from "../time.js";
import { pick, t } from "../words.js";
import { shows, zone } from "./alive.js";
import { backstage } from "./backstage.js";
import { chip, guided, statusChip } from "./pieces.js";

const AT_ONCE = 40; // cards; a city's list is longer than anybody reads
let limit = AT_ONCE;

/** Show what goes on behind the scenes of a complaint, wherever the page is. */
export function showComplaint(number) {
  see({ number, tab: "complaint", screen: "panel", panel: true });
}

/** @param {import("./alive.js").Life} life */
export function complaintTab(life) {
  return shows(life, h("div", { class: "panel-complaint" }), "view", () => state.view.number,
    (inner, number) => (number ? [backToAll(number), backstage(inner, number)] : allOfThem(inner)));
}

function backToAll(number) {
  function back() {
    see({ number: null });
    document.querySelector(`[data-testid="complaint-${number}"]`)?.focus(); // where one was in the list
  }

  return h("button", { type: "button", class: "panel-back", "data-first": "", onclick: back }, icon("back"), t("panel-all"));
}

function allOfThem(life) {
  const list = zone(life, "complaints clock hello", draw, { class: "panel-cards" });

  function more() {
    const place = limit;
    limit += AT_ONCE;
    list.replaceChildren(...draw());
    list.querySelectorAll(".panel-card")[place].focus(); // the first that was not there before
  }

  function draw() {
    const cards = [...state.complaints.values()].sort((one, other) => other.submitted_at - one.submitted_at);
    if (cards.length === 0) return [h("p", { class: "panel-empty" }, t("panel-complaints-none"))];
    return [
      h("ul", { class: "panel-list" }, cards.slice(0, limit).map((card) => h("li", null, cardOf(card)))),
      ...(cards.length > limit ? [h("button", { type: "button", class: "button", onclick: more }, t("panel-more"))] : []),
    ];
  }

  return guided(t("panel-complaints"), t("panel-complaints-why"), list);
}

function cardOf(card) {
  return h("button", {
    type: "button", class: "panel-card", "data-testid": `complaint-${card.number}`, onclick: () => see({ number: card.number }),
  },
    h("span", { class: "panel-card-head" }, h("strong", null, card.number), h("time", null, shortTime(card.submitted_at))),
    h("span", null, [pick(card.category), pick(card.agency)].filter(Boolean).join(" · ")),
    card.words && h("span", { class: "panel-card-words" }, card.words),
    h("span", { class: "panel-chips" }, statusChip(card), card.overdue && chip(t("panel-overdue"), "overdue")));
}
