/** A list of tabs, with the keys that tabs have everywhere. */

import { h } from "../dom.js";
import { icon } from "../icons.js";

/**
 * @param {{label: string, controls: string, tabs: {name: string, label: string, icon: string}[], choose: (name: string) => void}} options
 * @returns {{element: HTMLElement, mark: (name: string) => void}} `mark` shows which one is chosen
 */
export function tabList({ label, controls, tabs, choose }) {
  const buttons = new Map(tabs.map((tab) => [tab.name, h("button", {
    type: "button", role: "tab", class: "panel-tab", id: `panel-tab-${tab.name}`, "aria-controls": controls,
    "data-testid": `tab-${tab.name}`, onclick: () => choose(tab.name),
  }, icon(tab.icon), h("span", null, tab.label))]));

  function keys(event) {
    const names = [...buttons.keys()];
    const here = names.findIndex((name) => buttons.get(name) === document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
    if (here < 0 || to === undefined) return;
    event.preventDefault();
    const name = names.at(to % names.length);
    choose(name);
    buttons.get(name).focus();
  }

  function mark(chosen) {
    for (const [name, button] of buttons) {
      button.setAttribute("aria-selected", String(name === chosen));
      button.tabIndex = name === chosen ? 0 : -1;
    }
  }

  return { element: h("div", { class: "panel-tabs", role: "tablist", "aria-label": label, onkeydown: keys }, [...buttons.values()]), mark };
}
