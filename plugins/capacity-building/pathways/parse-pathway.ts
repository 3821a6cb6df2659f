import { isTerm } from "@nri-commons/core/content/types";
import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import { type FormState, listOf, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import { activityTypes } from "../activities/activity.ts";
import { type NewPathway, type Step, stepKinds, tracks } from "./pathway.ts";

type Values = FormState["values"];

interface Words {
  t: Translate;
  lang: string;
}

/** What the form says, or what is wrong with it, each at its field. */
export function parsePathway(
  values: Values,
  { t, lang }: Words,
  known?: Pick<NewPathway, "title" | "about" | "sample">,
): Parsed<NewPathway> {
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const about = readOwnText(values, "about", { lang, known: known?.about });
  const track = tracks.find((one) => one === textOf(values, "track"));
  const level = textOf(values, "level");
  const problems: Problem[] = [
    ...(title === undefined || isLong(title, 200) ? [{ path: "title", message: t("pathway.problem.title") }] : []),
    ...(about === undefined || isLong(about, 4000) ? [{ path: "about", message: t("pathway.problem.about") }] : []),
    ...(track === undefined ? [{ path: "track", message: t("pathway.problem.track") }] : []),
  ];
  if (problems.length > 0 || title === undefined || about === undefined || track === undefined)
    return { ok: false, problems };
  const value: NewPathway = {
    ...{ title, about, track },
    audiences: listOf(values, "audiences").filter((one) => isTerm("audiences", one)),
    ...(isTerm("session-levels", level) && { level }),
    ...(known?.sample && { sample: known.sample }),
  };
  return { ok: true, value };
}

interface StepContext extends Words {
  steps: readonly Step[];
  id: string;
  known?: Pick<Step, "title" | "about" | "activity"> | undefined;
  /** Addresses on the wire of what may be chosen. */
  activities: ReadonlySet<string>;
}

/** A step as the form says it; which fields count depends on what kind of step it is. */
export function parseStep(values: Values, { t, lang, steps, id, known, activities }: StepContext): Parsed<Step> {
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const about = readOwnText(values, "about", { lang, known: known?.about });
  const kind = stepKinds.find((one) => one === textOf(values, "kind"));
  const [activity, type, level, url] = ["activity", "type", "level", "url"].map((name) => textOf(values, name));
  const isKnownType = activityTypes.some((one) => one === type);
  const isKnownActivity = activity !== undefined && (activities.has(activity) || activity === known?.activity);
  const problems: Problem[] = [
    ...(kind === undefined ? [{ path: "kind", message: t("step.problem.kind") }] : []),
    ...(title === undefined || isLong(title, 200) ? [{ path: "title", message: t("step.problem.title") }] : []),
    ...(about && isLong(about, 2000) ? [{ path: "about", message: t("step.problem.about") }] : []),
    ...(kind === "activity" && !isKnownActivity ? [{ path: "activity", message: t("step.problem.activity") }] : []),
    ...(kind === "kind" && !isKnownType ? [{ path: "type", message: t("step.problem.type") }] : []),
    ...((kind === "link" || (kind === "task" && url !== "")) && !isHttpUrl(url ?? "")
      ? [{ path: "url", message: t("step.problem.url") }]
      : []),
  ];
  if (problems.length > 0 || title === undefined || kind === undefined) return { ok: false, problems };
  const value: Step = {
    ...{ id, kind, title },
    ...(about && { about }),
    ...(kind === "activity" && { activity }),
    ...(kind === "kind" && { type, ...(level && isTerm("session-levels", level) && { level }) }),
    ...((kind === "link" || kind === "task") && url && { url }),
    after: listOf(values, "after").filter((one) => one !== id && steps.some((step) => step.id === one)),
  };
  return { ok: true, value };
}

function isLong(map: Readonly<Record<string, string>>, most: number): boolean {
  return Object.values(map).some((text) => text.length > most);
}
