/** The tab with the journal of Bot API calls, newest first. */

import { fill, h } from "../dom.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { callRow } from "./call.js";
import { guided } from "./pieces.js";

const LIMIT = 100; // rows; older ones are scrolled past, not read
const MONOTONOUS = new Set(["getUpdates", "getChat", "getChatMember"]);
const wanted = { method: "", errors: false, polls: false }; // stays as it was while one looks at other tabs

/** @param {import("./alive.js").Life} life */
export function journalTab(life) {
  const list = h("ol", { class: "panel-calls", reversed: "" });
  const none = h("p", { class: "panel-empty" }, t("panel-journal-none"));
  const methods = h("select", { class: "input", onchange: () => filter({ method: methods.value }) });
  const rows = new Map();

  function filter(change) {
    Object.assign(wanted, change);
    drawAll();
  }

  function drawAll() {
    rows.clear();
    const calls = state.calls.filter(fits).slice(-LIMIT).reverse();
    fill(list, calls.map(keep));
    none.hidden = calls.length > 0;
    drawMethods();
  }

  /** One more call, or one that happened again: the rows that are there, and are perhaps being read, stay. */
  function take({ call }) {
    drawMethods();
    const row = rows.get(call.n);
    if (row) {
      row.update(call);
    } else if (fits(call)) {
      list.prepend(keep(call));
      none.hidden = true;
      while (list.children.length > LIMIT) rows.delete(Number(list.lastChild.dataset.n)), list.lastChild.remove();
    }
  }

  function keep(call) {
    const row = callRow(call);
    rows.set(call.n, row);
    return row.element;
  }

  function drawMethods() {
    const names = [...new Set([...state.calls.map(({ method }) => method), wanted.method])].filter(Boolean).sort();
    if (names.length + 1 === methods.options.length) return;
    fill(methods, h("option", { value: "" }, t("panel-journal-any")), names.map((name) => h("option", { value: name }, name)));
    methods.value = wanted.method;
  }

  drawAll();
  life.watch("call", take);
  life.watch("hello", drawAll);
  return guided(t("panel-journal"), t("panel-journal-why"),
    h("div", { class: "panel-filters" },
      h("label", { class: "field" }, h("span", { class: "field-label" }, t("panel-journal-method")), methods),
      tick("errors", t("panel-journal-errors")), tick("polls", t("panel-journal-polls"))),
    none, list,
    h("p", { class: "panel-why" }, t("panel-journal-limit", { n: LIMIT })));

  function tick(name, label) {
    return h("label", { class: "panel-radio" },
      h("input", { type: "checkbox", checked: wanted[name], onchange: ({ target }) => filter({ [name]: target.checked }) }), label);
  }
}

function fits({ method, ok }) {
  if (wanted.errors && ok) return false;
  if (wanted.method) return method === wanted.method;
  return wanted.polls || !MONOTONOUS.has(method);
}
