/** What happened to a complaint, oldest first, in words. */

import { h } from "../dom.js";
import { dayTime } from "../time.js";
import { t } from "../words.js";
import { agencyName } from "./pieces.js";

/**
 * @param {{seq: number, kind: string, role: string, who: string|null, at: number, words: string,
 *   details: Object, files: number}[]} history
 */
export function timeline(history) {
  return h("ol", { class: "panel-timeline" }, history.map(entry));
}

function entry({ kind, role, who, at, words, details, files }) {
  return h("li", { class: `panel-entry panel-entry-${role}` },
    h("p", { class: "panel-entry-what" }, t(`panel-event-${kebab(kind)}`, spoken(details))),
    h("p", { class: "panel-soft" }, [dayTime(at), who ? `${who} (${t(`panel-role-${role}`)})` : t(`panel-role-${role}`)].join(" · ")),
    words && h("blockquote", { class: "panel-words" }, words),
    files > 0 && h("p", { class: "panel-soft" }, t("panel-files", { n: files })));
}

/** The facts of an entry as one says them: agencies by name, outcomes and clocks in words. */
function spoken(details) {
  const { to, agency, outcome, clock } = details;
  return {
    ...details,
    to: to && agencyName(to),
    agency: agency && agencyName(agency),
    outcome: outcome && t(`panel-outcome-${outcome}`),
    clock: clock && t(`panel-due-${clock}`),
  };
}

/** "HandedOn" -> "handed-on". */
function kebab(kind) {
  return kind.replace(/(?<=.)[A-Z]/g, "-$&").toLowerCase();
}
