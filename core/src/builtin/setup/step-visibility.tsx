import { ChoiceField, type DraftStep, textOf } from "../../web/index.ts";

/** Third page: who can find the site. */
export const stepVisibility: DraftStep = {
  id: "visibility",
  title: (t) => t("visibility.title"),
  fields: ["listed"],
  draw: (c) => (
    <ChoiceField
      name="listed"
      label={c.var.t("visibility.title")}
      hint={c.var.t("visibility.hint")}
      options={["yes", "no"].map((one) => ({ value: one, label: c.var.t(`visibility.${one}`) }))}
    />
  ),
  check: (values, t) =>
    ["yes", "no"].includes(textOf(values, "listed")) ? [] : [{ path: "listed", message: t("problem.listed") }],
  tell: (values, c) => [
    { label: c.var.t("visibility.title"), value: c.var.t(`visibility.${textOf(values, "listed") || "yes"}`) },
  ],
};
