/** A small menu at a button or at a point, with the keys that menus have everywhere. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

const EDGE = 8;

/**
 * Open a menu. `anchor` is an element, or a point {x, y} of the window.
 * @param {Element|{x: number, y: number}} anchor
 * @param {({label: string, icon?: string, danger?: boolean, checked?: boolean, testid?: string, run: () => any}|null|false)[]} items
 * @param {{label?: string}} [options] what a screen reader calls the menu
 */
export function popup(anchor, items, { label = null } = {}) {
  const back = document.activeElement;
  const menu = h("div", { class: "popup", role: "menu", popover: "auto", "aria-label": label, onkeydown: keys },
    items.filter(Boolean).map((item) => entry(item, menuClose)));

  function menuClose() {
    menu.hidePopover();
  }

  function keys(event) {
    const entries = [...menu.querySelectorAll("[role^=menuitem]")];
    const here = entries.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Tab") menuClose();
    if (to === undefined) return;
    event.preventDefault();
    entries.at(to % entries.length)?.focus();
  }

  menu.addEventListener("toggle", ({ newState }) => {
    if (newState !== "closed") return;
    const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    if (anchor instanceof Element) anchor.removeAttribute("aria-expanded");
    if (inside && back?.isConnected) back.focus();
  });
  (document.querySelector("dialog[open]") ?? document.body).append(menu);
  menu.showPopover();
  if (anchor instanceof Element) anchor.setAttribute("aria-expanded", "true");
  place(menu, anchor);
  menu.querySelector("[role^=menuitem]")?.focus();
}

function entry({ label, icon: picture, danger = false, checked, testid = null, run }, close) {
  const radio = checked !== undefined;
  return h("button", {
    type: "button", class: `popup-item${danger ? " popup-danger" : ""}`, role: radio ? "menuitemradio" : "menuitem",
    "aria-checked": radio ? checked : null, tabindex: "-1", "data-testid": testid,
    onclick: () => {
      close();
      run();
    },
  }, icon(radio && checked ? "check" : picture ?? "chevron-right"), h("span", null, label));
}

function place(menu, anchor) {
  const at = anchor instanceof Element ? anchor.getBoundingClientRect()
    : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const { width, height } = menu.getBoundingClientRect();
  const fitsBelow = at.bottom + height + EDGE <= innerHeight;
  const fitsRight = at.left + width + EDGE <= innerWidth;
  const top = fitsBelow ? at.bottom + 4 : at.top - height - 4;
  const left = fitsRight ? at.left : at.right - width;
  menu.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  menu.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
}
