/** What can be attached: pictures, files, a place, and samples for those who have no photo at hand. */

import { openDialog, popup } from "../dialog.js";
import { h } from "../dom.js";
import { pick, t } from "../words.js";
import { sharePlace } from "./replykeys.js";

let samples = null; // a promise of the list, once somebody wants it

/**
 * Open the menu.
 * @param {Element} anchor
 * @param {{take: (files: Iterable<File>, plain: boolean) => void, choose: (plain: boolean) => void, placed: () => any}} way
 */
export async function attachMenu(anchor, { take, choose, placed }) {
  samples ??= fetchSamples();
  const known = await samples;
  popup(anchor, [
    { label: t("chat-attach-photo"), icon: "image", run: () => choose(false) },
    { label: t("chat-attach-file"), icon: "file", run: () => choose(true) },
    { label: t("chat-attach-place"), icon: "pin", testid: "place", run: () => sharePlace(placed()) },
    known.length > 0 && { label: t("chat-attach-sample"), icon: "camera", run: () => chooseSample(known, take) },
  ], { label: t("chat-attach") });
}

async function fetchSamples() {
  try {
    const answer = await fetch("/samples");
    return answer.ok ? await answer.json() : [];
  } catch {
    samples = null; // perhaps next time
    return [];
  }
}

function chooseSample(known, take) {
  const chosen = new Set();
  openDialog({
    title: t("chat-attach-sample"),
    testid: "samples",
    body: h("div", { class: "chat-samples" }, known.map(sample)),
    actions: [
      { label: t("shell-cancel") },
      {
        label: t("chat-sample-take"),
        primary: true,
        testid: "samples-ok",
        run: async () => take(await Promise.all([...chosen].map(fetched)), false),
      },
    ],
  });

  function sample(it) {
    const button = h("button", { type: "button", class: "chat-sample", "aria-pressed": false, onclick: toggle },
      h("img", { src: it.url, alt: "", loading: "lazy" }), h("span", null, pick(it.name)));
    return button;

    function toggle() {
      if (!chosen.delete(it)) chosen.add(it);
      button.setAttribute("aria-pressed", String(chosen.has(it)));
    }
  }
}

async function fetched({ url }) {
  const data = await (await fetch(url)).blob();
  return new File([data], url.split("/").at(-1), { type: data.type });
}
