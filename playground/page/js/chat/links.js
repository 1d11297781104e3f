/** Links in messages: those to the bot are followed on the page, the others open a window of their own. */

import { h } from "../dom.js";
import { see, state } from "../store.js";
import { deed, privateChat } from "./deeds.js";
import { chooseNeighbour } from "./sharing.js";
import { chooseGroup } from "./startgroup.js";

const SCHEMES = ["http:", "https:", "tg:"];
const TELEGRAM = ["t.me", "telegram.me", "www.t.me"];

/**
 * A link with these children, or only the children if it leads nowhere that may be opened.
 * @param {string} url
 * @param {any} children
 * @param {Object<string, any>} [props]
 */
export function link(url, children, props = {}) {
  const address = read(url);
  if (!address) return h("span", props, children);
  const run = ownWay(address);
  if (run) return h("button", { type: "button", class: "chat-link", ...props, onclick: run }, children);
  return h("a", { class: "chat-link", ...props, href: address.href, target: "_blank", rel: "noopener noreferrer" }, children);
}

/** Open a link that nobody has drawn: one that answers a press. */
export function openLink(url) {
  const address = read(url);
  if (!address) return;
  const run = ownWay(address);
  if (run) run();
  else window.open(address.href, "_blank", "noopener,noreferrer");
}

function read(url) {
  try {
    const address = new URL(/^[a-z][a-z\d+.-]*:/i.test(url) ? url : `https://${url}`);
    return SCHEMES.includes(address.protocol) ? address : null;
  } catch {
    return null; // no address at all
  }
}

/** What the page does itself when this is opened; null: a window of its own shows it. */
function ownWay(address) {
  const [, chat, topic] = (TELEGRAM.includes(address.host) && address.pathname.match(/^\/c\/(\d+)\/(\d+)$/)) || [];
  if (chat) return () => see({ chat: -Number(`100${chat}`), topic: Number(topic), screen: "chat" });
  const way = toBot(address);
  if (way) return () => follow(way);
  const shared = TELEGRAM.includes(address.host) && address.pathname === "/share/url" ? read(address.searchParams.get("url") ?? "") : null;
  const passedOn = shared && toBot(shared);
  return passedOn ? () => chooseNeighbour((neighbour) => follow(passedOn, neighbour)) : null;
}

/** What a link asks of our bot: a Map of "start" or "startgroup"; null if it is not about our bot. */
function toBot(address) {
  const name =
    address.protocol === "tg:" ? address.searchParams.get("domain") : TELEGRAM.includes(address.host) && address.pathname.slice(1);
  if (!name || name.toLowerCase() !== state.town?.bot.username.toLowerCase()) return null;
  return address.searchParams;
}

async function follow(way, as = state.view.as) {
  if (way.has("startgroup")) {
    await chooseGroup(way.get("startgroup"), way.has("admin"));
    return;
  }
  const chat = privateChat(as);
  if (chat) see({ as, chat: chat.id, topic: null, screen: "chat" });
  if (way.has("start")) await deed("start", { as, payload: way.get("start") });
}
