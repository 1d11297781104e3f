/** Everything about one complaint, live: its way, its deadline, who has it, what happened, what waits to be sent. */

import { get } from "../api.js";
import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { placeName } from "../map/index.js";
import { see, state } from "../store.js";
import { dayTime, fullDay } from "../time.js";
import { pick, t } from "../words.js";
import { calmly } from "./alive.js";
import { timeline } from "./history.js";
import { waitingNews } from "./outbox.js";
import { chip, farAway, part, statusChip, statusName } from "./pieces.js";
import { wayOf } from "./way.js";

/**
 * @param {import("./alive.js").Life} life
 * @param {string} number
 */
export function backstage(life, number) {
  const box = h("div", { class: "panel-backstage", "data-testid": "backstage" }, h("p", { class: "panel-empty" }, t("panel-loading")));
  const told = h("p", { class: "visually-hidden", role: "status" });
  let asked = 0;
  const load = calmly(life, async () => {
    const turn = ++asked;
    if (!state.connected) return;
    const found = await get(`/complaints/${encodeURIComponent(number)}`).catch(() => null);
    if (life.over || turn !== asked) return;
    fill(box, found ? everything(found) : h("p", { class: "panel-empty" }, t("panel-unknown", { number })));
    const news = found ? `${number}: ${statusName(found)}` : "";
    if (told.textContent !== news) told.textContent = news;
  });
  life.watch("complaints", ({ changed }) => changed.some((card) => card.number === number) && load());
  life.watch("clock hello", load);
  load();
  return [told, box];
}

function everything(found) {
  return [
    head(found),
    part(t("panel-way"), t(`panel-status-${found.status}-why`), wayOf(found)),
    part(t("panel-due"), t("panel-due-why"), due(found)),
    part(t("panel-who"), t("panel-who-why"), who(found)),
    part(t("panel-history"), t("panel-history-why"), timeline(found.history)),
    part(t("panel-outbox"), t("panel-outbox-why"), waitingNews(found.waiting)),
    part(t("panel-chain"), t("panel-chain-why"), chain(found.chain_ok)),
  ];
}

function head(found) {
  const onMap = found.latitude !== null && found.latitude !== undefined;
  const where = found.place || (onMap && placeName(found.latitude, found.longitude));
  return h("div", { class: "panel-head" },
    h("h3", null, h("span", { class: "panel-number" }, found.number), " ", pick(found.category)),
    h("p", { class: "panel-chips" },
      statusChip(found),
      found.overdue && chip(t("panel-overdue"), "overdue"),
      found.confidential && chip(t("panel-confidential"), "confidential")),
    h("blockquote", { class: "panel-words" }, found.description),
    where && h("p", { class: "panel-place" }, icon("pin"), where),
    onMap &&
      h("button", { type: "button", class: "button panel-to-map", onclick: () => see({ tab: "map" }) }, icon("map"), t("panel-show-map")),
  );
}

function due(found) {
  const { clock, due: by, since, overdue } = found;
  if (!clock || !by) return h("p", null, t("panel-due-none"));
  return h("div", { class: `panel-due${overdue ? " panel-due-over" : ""}` },
    h("p", { class: "panel-due-what" }, overdue && icon("warning"), h("strong", null, t(`panel-due-${clock}`))),
    h("p", null, `${t("panel-due-by", { day: fullDay(by) })} (${farAway(found)})`),
    since && h("p", { class: "panel-soft" }, t("panel-due-since", { moment: dayTime(since) })));
}

function who({ agency, holder }) {
  const fact = (name, value) => h("div", null, h("dt", null, t(`panel-who-${name}`)), h("dd", null, value));
  return h("dl", { class: "panel-facts" },
    fact("agency", pick(agency) || t("panel-who-desk")),
    fact("holder", holder ?? t("panel-who-nobody")),
    fact("reporter", [icon("lock"), t("panel-who-sealed")]));
}

function chain(isWhole) {
  return h("p", { class: `panel-chain${isWhole ? "" : " panel-chain-broken"}` },
    icon(isWhole ? "check" : "warning"), t(isWhole ? "panel-chain-ok" : "panel-chain-broken"));
}
