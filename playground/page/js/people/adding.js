/** The dialog in which somebody new moves into the town. */

import { post } from "../api.js";
import { openDialog } from "../dialog.js";
import { h } from "../dom.js";
import { see, state } from "../store.js";
import { language, pick, t } from "../words.js";

/** Ask who comes, let them in, and see as them. */
export function openAdding() {
  const name = h("input", {
    class: "input",
    required: true,
    maxlength: 60,
    autocomplete: "off",
    placeholder: t("shell-new-name-example"),
    "data-testid": "new-name",
  });
  const tongue = choice(
    "new-language",
    state.town.languages.map((code) => [code, t(`shell-speaks-${code}`)]),
    language(),
  );
  const role = choice(
    "new-role",
    ["citizen", "officer"].map((code) => [code, t(`shell-role-${code}`)]),
    "citizen",
  );
  const agency = choice(
    "new-agency",
    state.town.agencies.map(({ id, name: names }) => [id, pick(names)]),
  );
  const where = field("shell-new-agency", agency);
  where.hidden = true;
  role.addEventListener("change", () => { where.hidden = role.value !== "officer"; });

  openDialog({
    title: t("shell-new-title"),
    testid: "new-person",
    body: [
      h("p", { class: "dialog-text" }, t("shell-new-about")),
      field("shell-new-name", name), field("shell-new-language", tongue), field("shell-new-role", role), where,
    ],
    actions: [
      { label: t("shell-cancel") },
      { label: t("shell-new-confirm"), primary: true, testid: "new-ok", run: add },
    ],
  });
  name.focus();

  async function add() {
    const officer = role.value === "officer";
    try {
      const { id } = await post("person", {
        name: name.value.trim(), language: tongue.value, role: role.value, ...(officer && { agency: agency.value }),
      });
      see({ as: id });
      return true;
    } catch {
      return false; // the toast has said why
    }
  }
}

function field(label, input) {
  return h("label", { class: "field" }, h("span", { class: "field-label" }, t(label)), input);
}

function choice(testid, options, value = options[0]?.[0]) {
  return h("select", { class: "input", value, "data-testid": testid },
    options.map(([code, label]) => h("option", { value: code }, label)));
}
