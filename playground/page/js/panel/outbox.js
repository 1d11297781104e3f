/** What waits to be sent about a complaint: for whom, which messages, which attempt, when next. */

import { h } from "../dom.js";
import { clockTime, townNow } from "../time.js";
import { t } from "../words.js";
import { agencyName } from "./pieces.js";

/** @param {{id: number, reader: string, messages: string[], attempts: number, not_before: number|null, held: boolean}[]} waiting */
export function waitingNews(waiting) {
  if (waiting.length === 0) return h("p", { class: "panel-quiet" }, t("panel-outbox-none"));
  return h("ul", { class: "panel-waiting" }, waiting.map(row));
}

function row({ reader, messages, attempts, not_before: notBefore, held }) {
  const when = notBefore && notBefore > townNow() ? t("panel-outbox-at", { time: clockTime(notBefore) }) : t("panel-outbox-now");
  return h("li", null,
    h("p", null, h("strong", null, t("panel-outbox-to", { reader: readerName(reader) }))),
    h("p", null, messages.map((message) => h("code", null, message))),
    h("p", { class: "panel-soft" }, held ? t("panel-outbox-held") : `${t("panel-outbox-attempt", { n: attempts + 1 })}, ${when}`));
}

/** "agency:dpu" -> "Dinas Pekerjaan Umum"; who a citizen is stays sealed. */
function readerName(reader) {
  const [audience, ref] = reader.split(":");
  return audience === "agency" ? agencyName(ref) : t(`panel-reader-${audience}`);
}
