/** The frame around the parts: which of them are seen, and what is called how in the page's language. */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { chatName, on, see, state, unreadOf } from "../store.js";
import { t } from "../words.js";

/** The panel's tabs, as the rail shows them when it is closed. */
const TABS = [
  { tab: "stories", icon: "play" },
  { tab: "complaint", icon: "eye" },
  { tab: "map", icon: "map" },
  { tab: "journal", icon: "list" },
  { tab: "town", icon: "building" },
];

/** The bar at a phone's lower edge. */
const PLACES = [
  { screen: "list", icon: "chat", label: "shell-chats" },
  { screen: "panel", tab: "stories", icon: "play", label: "shell-tab-stories" },
  { screen: "panel", tab: "map", icon: "map", label: "shell-tab-map" },
  { screen: "panel", tab: "complaint", icon: "eye", label: "shell-place-complaint" },
];

const narrow = matchMedia("(max-width: 719.98px)");
const wide = matchMedia("(min-width: 1100px)");

/** Show the frame, and keep it in step with the view and the language. */
export function mountFrame() {
  for (const event of ["hello", "view", "language", "chat"]) on(event, show);
  on("unread", names);
  narrow.addEventListener("change", show);
  wide.addEventListener("change", show);
  document.getElementById("skip").addEventListener("click", toChat);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && overlaid()) closePanel();
  });
  document.getElementById("app").addEventListener("click", (event) => {
    if (event.target.id === "app" && overlaid()) closePanel();
  });
  on("view", (before) => { if (narrow.matches && before.screen !== state.view.screen) arrive(); });
  addEventListener("popstate", () => { if (narrow.matches) see({ screen: history.state?.screen ?? "list" }); });
  show();
}

/** Whether the panel is to be seen: beside the chat, over it, or as a phone's whole screen. */
function panelShown() {
  return wide.matches ? state.view.panel : state.view.screen === "panel";
}

function show() {
  const { view } = state;
  const app = document.getElementById("app");
  app.dataset.screen = view.screen;
  app.dataset.panel = panelShown() ? "open" : "closed";
  hide("people", narrow.matches && view.screen !== "list");
  hide("main", narrow.matches && view.screen !== "chat");
  hide("panel", !panelShown());
  hide("rail", narrow.matches || (wide.matches && panelShown()));
  for (const [id, role] of Object.entries({ people: "navigation", panel: "complementary" })) {
    document.getElementById(id).setAttribute("role", narrow.matches ? "main" : role); // it fills a phone's screen
  }
  hide("bottom-bar", !narrow.matches || view.screen === "chat");
  names();
  rail();
  bottomBar();
}

function hide(id, hidden) {
  document.getElementById(id).hidden = hidden;
}

function names() {
  const chat = state.chats.get(state.view.chat);
  const person = state.people.get(state.view.as);
  const unread = person ? unreadOf(person.id) : 0;
  document.title = (unread ? `(${unread}) ` : "") + (chat && person ? `${person.name} · ${chatName(chat)}` : t("shell-title"));
  document.getElementById("skip").textContent = t("shell-skip");
  for (const [id, label] of Object.entries({
    people: "shell-people", chat: "shell-chat", panel: "shell-panel", rail: "shell-rail", "bottom-bar": "shell-places",
  })) document.getElementById(id).setAttribute("aria-label", t(label));
}

function rail() {
  keepFocus("rail", TABS.map((place) => {
    const here = panelShown() && state.view.tab === place.tab;
    const label = t(`shell-tab-${place.tab}`);
    return h("button", {
      type: "button", class: "rail-button", title: label, "aria-label": label, "aria-pressed": here,
      onclick: () => (here ? closePanel() : openPanel(place.tab)),
    }, icon(place.icon));
  }));
}

function bottomBar() {
  keepFocus("bottom-bar", PLACES.map(({ screen, tab, icon: picture, label }) => {
    const here = state.view.screen === screen && (!tab || state.view.tab === tab);
    return h("button", {
      type: "button", class: "bottom-bar-button", "aria-current": here ? "page" : null,
      onclick: () => see(tab ? { screen, tab } : { screen }),
    }, icon(picture), h("span", null, t(label)));
  }));
}

/** Redraw a row of buttons without the focus being lost. */
function keepFocus(id, buttons) {
  const root = document.getElementById(id);
  const at = [...root.children].indexOf(document.activeElement);
  fill(root, buttons);
  root.children[at]?.focus();
}

function openPanel(tab) {
  see({ tab, screen: "panel" });
  document.getElementById("panel").focus();
}

/** Close the panel and go back to the chat. */
export function closePanel() {
  see({ panel: false, screen: "chat" });
  if (!wide.matches) document.getElementById("chat").focus();
}

function overlaid() {
  return !narrow.matches && !wide.matches && panelShown() && !document.querySelector("dialog[open], :popover-open");
}

function toChat(event) {
  event.preventDefault();
  see({ screen: "chat" });
  const chat = document.getElementById("chat");
  (chat.querySelector("textarea") ?? chat).focus();
}

/** On a phone, the focus comes along to what is now seen, and "back" leads from there to the list. */
function arrive() {
  const { screen } = state.view;
  if (!document.activeElement?.closest("#bottom-bar") && !document.querySelector("dialog[open]")) {
    const list = document.querySelector("#people [data-key][tabindex='0']");
    (screen === "list" ? list : document.getElementById(screen))?.focus({ preventScroll: true });
  }
  if ((history.state?.screen ?? "list") === screen) return;
  if (screen === "list") history.replaceState({ screen }, "");
  else history.pushState({ screen }, "");
}
