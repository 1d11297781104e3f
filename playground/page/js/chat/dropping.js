/** Files that are dropped on the chat are attached. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../words.js";

/** Accept them anywhere on `root`. */
export function acceptDrops(root, composer) {
  const words = h("span");
  const veil = h("div", { class: "chat-drop", hidden: true }, icon("attach"), words);
  let depth = 0; // entering a child comes before leaving its parent
  root.append(veil);

  const hover = (by) => (event) => {
    if (!holdsFiles(event) || !composer.ready()) return;
    event.preventDefault();
    depth = Math.max(0, depth + by);
    words.textContent = t("chat-drop");
    veil.hidden = depth === 0;
  };
  root.addEventListener("dragenter", hover(1));
  root.addEventListener("dragleave", hover(-1));
  root.addEventListener("dragover", (event) => { if (holdsFiles(event)) event.preventDefault(); });
  root.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth = 0;
    veil.hidden = true;
    if (composer.ready()) composer.take(event.dataTransfer.files);
  });
}

function holdsFiles({ dataTransfer }) {
  return dataTransfer?.types.includes("Files");
}
