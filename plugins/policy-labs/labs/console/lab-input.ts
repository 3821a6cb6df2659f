import { type Body, isLocalDate, isTerm, isZone } from "@nri-commons/core/content/types";
import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import {
  type FormState,
  linesOf,
  listOf,
  mainLanguage,
  mapOf,
  readDateField,
  type Translate,
  textOf,
} from "@nri-commons/core/web";
import { type Convenor, type ExternalProcess, labFormats, type NewLab } from "../lab.ts";

type Values = FormState["values"];

export const hostRows = 3;
export const convenorRows = 6;

/** Reads the whole form; every mistake stands at its field, in the reader's language. `bodies`: who may host. */
export function toNewLab(values: Values, t: Translate, bodies?: readonly Body[]): Parsed<NewLab> {
  const [opens, closes] = [readDateField(values, "opens"), readDateField(values, "closes")];
  const zone = textOf(values, "zone");
  const problems = [...textProblems(values, t), ...peopleProblems(values, t, bodies), ...timeProblems(values, t)];
  if (problems.length > 0) return { ok: false, problems };
  const format = labFormats.find((one) => one === textOf(values, "format")) ?? "lab";
  const aim = Number(textOf(values, "newcomerAim"));
  return {
    ok: true,
    value: {
      title: mapOf(values, "title") ?? {},
      issue: mapOf(values, "issue") ?? {},
      question: mapOf(values, "question") ?? {},
      topics: listOf(values, "topics").filter((topic) => isTerm("topics", topic)),
      languages: listOf(values, "languages"),
      format,
      hosts: hostsOf(values, bodies),
      convenors: convenorsOf(values),
      opens,
      closes,
      zone,
      joining: textOf(values, "joining") === "approval" ? "approval" : "open",
      process: processOf(values),
      newcomerAim: textOf(values, "newcomerAim") === "" ? undefined : aim,
      invitedGroups: linesOf(values, "invitedGroups").slice(0, 20),
      call: mapOf(values, "call"),
    },
  };
}

export function problemsIn(
  fields: readonly string[],
  values: Values,
  { t, bodies }: { t: Translate; bodies?: readonly Body[] },
): Problem[] {
  const read = toNewLab(values, t, bodies);
  if (read.ok) return [];
  return read.problems.filter(({ path }) => fields.some((field) => path === field || path.startsWith(`${field}.`)));
}

export function hostNames(values: Values): string[] {
  return Array.from({ length: hostRows }, (_, at) => textOf(values, `host.${at}`)).filter(Boolean);
}

function textProblems(values: Values, t: Translate): Problem[] {
  const lang = mainLanguage(values, "title");
  const needed = (["title", "issue", "question"] as const).filter((field) => mapOf(values, field) === undefined);
  const long = Object.entries({ title: 200, issue: 4000, question: 600, call: 2000 }).flatMap(([field, most]) =>
    Object.entries(mapOf(values, field) ?? {})
      .filter(([, text]) => text.length > most)
      .map(([tag]) => ({ path: `${field}.${tag}`, message: t("problem.long", { most }) })),
  );
  return [...needed.map((field) => ({ path: `${field}.${lang}`, message: t(`problem.${field}`) })), ...long];
}

function peopleProblems(values: Values, t: Translate, bodies: readonly Body[] | undefined): Problem[] {
  const rows = Array.from({ length: convenorRows }, (_, at) => at);
  const half = rows.filter((at) => textOf(values, `convenor.${at}.name`) && !textOf(values, `convenor.${at}.group`));
  const unknown = Array.from({ length: hostRows }, (_, at) => at).filter((at) => {
    const name = textOf(values, `host.${at}`);
    return bodies !== undefined && name !== "" && !bodies.some((body) => body.name === name);
  });
  const aim = textOf(values, "newcomerAim");
  return [
    ...half.map((at) => ({ path: `convenor.${at}.group`, message: t("problem.convenor") })),
    ...unknown.map((at) => ({ path: `host.${at}`, message: t("problem.host") })),
    ...(aim !== "" && !/^(100|\d{1,2})$/.test(aim) ? [{ path: "newcomerAim", message: t("problem.aim") }] : []),
  ];
}

function timeProblems(values: Values, t: Translate): Problem[] {
  const dates = (["opens", "closes"] as const).filter((name) => !isLocalDate(readDateField(values, name)));
  const deadline = readDateField(values, "process.deadline");
  const turned = dates.length === 0 && readDateField(values, "closes") < readDateField(values, "opens");
  const url = textOf(values, "process.url");
  const told = Object.keys(values).some((name) => name.startsWith("process.") && textOf(values, name) !== "");
  return [
    ...[...dates, ...(deadline === "" || isLocalDate(deadline) ? [] : ["process.deadline"])].map((path) => ({
      path,
      message: t("problem.date"),
    })),
    ...(turned ? [{ path: "closes", message: t("problem.order") }] : []),
    ...(isZone(textOf(values, "zone")) ? [] : [{ path: "zone", message: t("problem.zone") }]),
    ...(url === "" || isHttpUrl(url) ? [] : [{ path: "process.url", message: t("problem.url") }]),
    ...(told && textOf(values, "process.name") === "" ? [{ path: "process.name", message: t("problem.process") }] : []),
  ];
}

function hostsOf(values: Values, bodies: readonly Body[] = []): Body[] {
  return [...new Set(hostNames(values))].map((name) => bodies.find((body) => body.name === name) ?? { name });
}

function convenorsOf(values: Values): Convenor[] {
  return Array.from({ length: convenorRows }, (_, at) => {
    const text = (part: string) => textOf(values, `convenor.${at}.${part}`).slice(0, 200);
    return { name: text("name"), group: text("group"), ...(text("from") && { affiliation: text("from") }) };
  }).filter(({ name }) => name !== "");
}

function processOf(values: Values): ExternalProcess | undefined {
  const text = (part: string) => textOf(values, `process.${part}`).slice(0, 300);
  if (text("name") === "") return undefined;
  const found = {
    body: text("body"),
    url: text("url"),
    deadline: readDateField(values, "process.deadline"),
  };
  return { name: text("name"), ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== "")) };
}
