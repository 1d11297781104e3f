/** Dialogs, small menus and passing remarks, all usable by keyboard and told to screen readers. */

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

export { popup } from "./popup.js";

const TOAST_FOR = 5000; // milliseconds; longer texts stay longer
const PER_LETTER = 45;
const remarks = h("div", { class: "toasts", role: "status", "aria-live": "polite", popover: "manual" });
let lastId = 0;

/**
 * Open a modal dialog; the browser keeps the focus in it, Esc closes it, and the focus goes back to where it was.
 * An action's `run` may return false (or a promise of it) to keep the dialog open.
 * @param {{title: string, body?: any, actions?: {label: string, primary?: boolean, danger?: boolean, testid?: string,
 *   run?: () => any}[], wide?: boolean, testid?: string, onclose?: () => void}} options
 * @returns {{close: () => void, element: HTMLDialogElement}}
 */
export function openDialog({ title, body, actions = [], wide = false, testid = null, onclose = () => {} }) {
  const back = document.activeElement;
  const heading = `dialog-${++lastId}`;
  const element = h("dialog", { class: `dialog${wide ? " dialog-wide" : ""}`, "aria-labelledby": heading, "data-testid": testid },
    h("form", { method: "dialog", class: "dialog-form", onsubmit: (event) => event.preventDefault() },
      h("header", { class: "dialog-head" },
        h("h2", { id: heading }, title),
        h("button", { type: "button", class: "button-icon", "aria-label": t("shell-close"), onclick: close }, icon("close"))),
      h("div", { class: "dialog-body" }, body),
      actions.length > 0 && h("footer", { class: "dialog-actions" }, actions.map(button))));

  function button({ label, primary = false, danger = false, testid: id = null, run = () => {} }) {
    const look = `button${primary ? " button-primary" : ""}${danger ? " button-danger" : ""}`;
    return h("button", { type: primary ? "submit" : "button", class: look, "data-testid": id, onclick: act }, label);

    async function act(event) {
      const form = element.querySelector("form");
      if (primary && !form.reportValidity()) return;
      const pressed = event.currentTarget;
      pressed.disabled = true;
      try {
        if (await run() !== false) close();
      } finally {
        pressed.disabled = false;
      }
    }
  }

  function close() {
    element.close();
  }

  element.addEventListener("pointerdown", (event) => {
    if (event.target === element) close(); // the backdrop
  });
  element.addEventListener("close", () => {
    if (element.contains(remarks)) raise(document.body);
    element.remove();
    if (back?.isConnected) back.focus();
    onclose();
  });
  document.body.append(element);
  element.showModal();
  return { close, element };
}

/**
 * Ask for a few values. Resolves to {name: value}, or to null when the person would rather not.
 * @param {{title: string, text?: string, confirm?: string, fields: {name: string, label: string, value?: string,
 *   hint?: string, options?: {value: string, label: string}[], required?: boolean, maxlength?: number}[]}} options
 * @returns {Promise<Object<string, string>|null>}
 */
export function ask({ title, text = "", confirm = t("shell-ok"), danger = false, fields = [], testid = null }) {
  return new Promise((resolve) => {
    let answer = null;
    const inputs = new Map(fields.map((field) => [field.name, entry(field)]));
    openDialog({
      title, testid,
      body: [text && h("p", null, text), fields.map((field) => labelled(field, inputs.get(field.name)))],
      actions: [
        { label: t("shell-cancel") },
        {
          label: confirm, primary: true, danger, testid: testid && `${testid}-ok`,
          run: () => { answer = Object.fromEntries([...inputs].map(([name, input]) => [name, input.value.trim()])); },
        },
      ],
      onclose: () => resolve(answer),
    });
    inputs.values().next().value?.focus();
  });
}

function labelled(field, input) {
  return h("label", { class: "field" }, h("span", { class: "field-label" }, field.label), input,
    field.hint && h("span", { class: "field-hint" }, field.hint));
}

function entry({ name, value = "", options = null, required = true, maxlength = 128 }) {
  if (options === null) return h("input", { class: "input", name, value, required, maxlength, autocomplete: "off" });
  return h("select", { class: "input", name, value }, options.map((option) => h("option", { value: option.value }, option.label)));
}

/** Say something that must be read before one goes on. */
export function alertBox(text, title = t("shell-note")) {
  return openDialog({ title, body: h("p", { class: "dialog-text" }, text), actions: [{ label: t("shell-ok"), primary: true }] });
}

/**
 * Say something in passing. It is announced, and goes away by itself; the pointer or the focus keeps it.
 * @param {string} text
 * @param {{kind?: "info"|"error"|"answer"}} [options]
 * @returns {{close: () => void}}
 */
export function toast(text, { kind = "info" } = {}) {
  const shown = h("div", { class: `toast toast-${kind}`, "data-testid": "toast" }, kind === "error" && icon("warning"),
    h("span", null, text),
    h("button", { type: "button", class: "button-icon", "aria-label": t("shell-close"), onclick: () => shown.remove() }, icon("close")));
  let timer = 0;
  const leave = () => { timer = setTimeout(() => shown.remove(), TOAST_FOR + text.length * PER_LETTER); };
  shown.addEventListener("pointerenter", () => clearTimeout(timer));
  shown.addEventListener("pointerleave", leave);
  shown.addEventListener("focusin", () => clearTimeout(timer));
  shown.addEventListener("focusout", leave);
  raise([...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body);
  const coming = requestAnimationFrame(() => remarks.append(shown)); // a live region tells what comes into it, not what it comes with
  leave();
  return {
    close() {
      cancelAnimationFrame(coming);
      shown.remove();
    },
  };
}

/** Toasts live in the topmost dialog, if one is open: what is outside a modal dialog is neither pressed nor read. */
function raise(into) {
  if (remarks.parentElement === into) return;
  into.append(remarks);
  remarks.showPopover();
}
