import { type Figures, parseFigures, vocabulary } from "../../../content/types/index.ts";
import type { Problem } from "../../../kit/index.ts";
import { type FormState, type Translate, textOf } from "../../../web/index.ts";

export const toldFields = ["total", "onsite", "online", "firstTimers"] as const;

export function groupFields(): string[] {
  return vocabulary("stakeholder-groups").terms.map(({ id }) => `group.${id}`);
}

/** Figures that an initiative told by mail, as somebody here typed them. What is left empty was not told. */
export function readTold(
  values: FormState["values"],
  t: Translate,
): { ok: true; value: Figures } | { ok: false; problems: Problem[] } {
  const typed = [...toldFields, ...groupFields()]
    .map((field) => [field, textOf(values, field)] as const)
    .filter(([, value]) => value !== "");
  const [reportedBy, sourceUrl] = [textOf(values, "reportedBy"), textOf(values, "sourceUrl")];
  const problems: Problem[] = typed
    .filter(([, value]) => !/^\d{1,7}$/.test(value))
    .map(([path]) => ({ path, message: t("problem.count") }));
  if (typed.length === 0) problems.push({ path: "total", message: t("problem.nothing") });
  if (reportedBy === "" || reportedBy.length > 300) problems.push({ path: "reportedBy", message: t("problem.by") });
  if (sourceUrl !== "" && !/^https?:\/\/[^\s]+\.[^\s]+$/.test(sourceUrl)) {
    problems.push({ path: "sourceUrl", message: t("problem.url") });
  }
  if (problems.length > 0) return { ok: false, problems };
  const groups = typed.filter(([field]) => field.startsWith("group."));
  return parseFigures({
    ...{ unit: "people", reportedBy, ...(sourceUrl !== "" && { sourceUrl }) },
    ...Object.fromEntries(typed.filter(([field]) => !field.startsWith("group."))),
    ...(groups.length > 0 && {
      byStakeholderGroup: Object.fromEntries(groups.map(([field, value]) => [field.slice("group.".length), value])),
    }),
  });
}
