import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import { type FormState, linesOf, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import type { Activity } from "../activities/activity.ts";
import type { UnitMaterial } from "../shelf/for-units.ts";
import { type Faculty, facultyRoles, type Material, type Unit } from "./unit.ts";

type Values = FormState["values"];

export const mostMaterials = 20;

interface Reading {
  t: Translate;
  lang: string;
  activity: Activity;
  known: Unit | undefined;
}

/** Reads the form of a unit; every mistake stands at its field. */
export function readUnit(values: Values, { t, lang, activity, known }: Reading): Parsed<Omit<Unit, "id">> {
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const goals = readOwnText(values, "goals", { lang, known: known?.goals });
  const hours = textOf(values, "hours").replace(",", ".");
  const { materials, problems } = readMaterials(linesOf(values, "materials"), t);
  if (title === undefined) problems.push({ path: "title", message: t("unit.problem.title") });
  for (const [path, most] of [["title", 200] as const, ["goals", 2000] as const]) {
    if (textOf(values, path).length > most) problems.push({ path, message: t("activity.problem.long", { most }) });
  }
  if (hours !== "" && !(Number(hours) > 0 && Number(hours) <= 500)) {
    problems.push({ path: "hours", message: t("unit.problem.hours") });
  }
  if (title === undefined || problems.length > 0) return { ok: false, problems };
  const session = activity.sessions.find(({ id }) => id === textOf(values, "session"))?.id;
  const told = { title, goals, hours: hours === "" ? undefined : Number(hours), session, materials };
  return { ok: true, value: told };
}

/** What was chosen from the lists, beside what was typed. */
export function chosenOf(
  values: Values,
  choices: Readonly<Record<"explainers" | "resources", readonly UnitMaterial[]>>,
) {
  const typed = textOf(values, "materials");
  return (["explainers", "resources"] as const)
    .flatMap((kind) => choices[kind].filter(({ url }) => url === textOf(values, kind)))
    .filter(({ url }) => !typed.includes(url));
}

export function unitValues({ title, goals, hours, session, materials }: Unit, lang: string): Values {
  return {
    title: title[lang] ?? "",
    goals: goals?.[lang] ?? "",
    hours: hours === undefined ? "" : String(hours),
    session: session ?? "",
    materials: materials.map(({ url, title: name }) => [url, name].filter(Boolean).join(" ")).join("\n"),
  };
}

/** Somebody of the expert list by the entry, or somebody else by a name that they agreed to. */
export function readFaculty(values: Values, t: Translate): Parsed<Omit<Faculty, "id">> {
  const role = facultyRoles.find((one) => one === textOf(values, "role")) ?? "teacher";
  const expert = textOf(values, "expert");
  if (expert !== "") return { ok: true, value: { role, expert } };
  const [name, affiliation] = [textOf(values, "name").slice(0, 200), textOf(values, "affiliation").slice(0, 200)];
  if (name === "") return { ok: false, problems: [{ path: "name", message: t("faculty.problem.who") }] };
  if (textOf(values, "agreed") !== "yes")
    return { ok: false, problems: [{ path: "agreed", message: t("faculty.problem.agreed") }] };
  return { ok: true, value: { role, name, ...(affiliation && { affiliation }) } };
}

/** `https://… its title`, one in each line. */
function readMaterials(lines: readonly string[], t: Translate): { materials: Material[]; problems: Problem[] } {
  const [materials, problems]: [Material[], Problem[]] = [[], []];
  for (const [at, line] of lines.slice(0, mostMaterials).entries()) {
    const [, url = "", title = ""] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    if (!isHttpUrl(url)) problems.push({ path: "materials", message: t("unit.problem.materials", { line: at + 1 }) });
    else materials.push({ url, ...(title && { title: title.slice(0, 200) }) });
  }
  return { materials, problems };
}
