import { isLocalDate, parseDate, parseTime, toInstant, toLocal } from "../../../content/types/index.ts";
import { isHttpUrl, type Problem } from "../../../kit/index.ts";
import { type FormState, listOf, readDateField, type Translate, textOf } from "../../../web/index.ts";
import { type FormSettings, questions, reminderDays } from "../form.ts";
import { needKinds } from "../place.ts";
import { lineOf } from "../read-place.ts";
import { amountText } from "../support/money.ts";
import { readMoney } from "../support/read-decision.ts";

type Values = FormState["values"];

interface Given {
  zone: string;
  people: readonly { id: string; name: string }[];
  known: FormSettings;
  /** The language in which the text on data is written here; those in others stay. */
  lang: string;
}

export function readSettings(
  values: Values,
  { zone, people, known, lang }: Given,
  t: Translate,
): { ok: true; value: FormSettings } | { ok: false; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (path: string, key: string) => void problems.push({ path, message: t(key) });
  const instant = (name: string): number | undefined => {
    const date = readDateField(values, name);
    if (date === "") return undefined;
    const [day, time] = [parseDate(date), parseTime(lineOf(values, `${name}Time`) || "0:00")];
    if (!isLocalDate(date) || day === undefined) wrong(name, "desk.problem.date");
    else if (time === undefined) wrong(`${name}Time`, "desk.problem.time");
    else return toInstant({ ...day, ...time }, zone);
    return undefined;
  };
  const whole = (name: string, least: number): number | undefined => {
    const text = lineOf(values, name);
    if (text === "") return undefined;
    if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text);
    wrong(name, "desk.problem.number");
    return undefined;
  };
  const [opens, closes] = [instant("opens"), instant("closes")];
  if (opens !== undefined && closes !== undefined && closes <= opens) wrong("closes", "desk.problem.order");
  const joinUrl = lineOf(values, "joinUrl") || undefined;
  if (joinUrl !== undefined && !isHttpUrl(joinUrl)) wrong("joinUrl", "desk.problem.address");
  const person = people.find(({ id }) => id === lineOf(values, "accessPerson"));
  const asked = listOf(values, "questions");
  const offers = needKinds.filter((kind) => listOf(values, "offers").includes(kind));
  const budget = readMoney(values, ["budget", "budgetCurrency"], t);
  if (!budget.ok) problems.push(...budget.problems);
  const privacy = { ...known.privacy, [lang]: textOf(values, "privacy").slice(0, 5000) };
  const told = Object.fromEntries(Object.entries(privacy).filter(([, text]) => text !== ""));
  const value: FormSettings = {
    opens,
    closes,
    capacity: whole("capacity", 1),
    waitingList: listOf(values, "options").includes("waiting"),
    questions: questions.filter((question) => asked.includes(question)),
    retentionDays: whole("retention", 0) ?? 60,
    privacy: Object.keys(told).length > 0 ? told : undefined,
    contact: lineOf(values, "contact").slice(0, 200) || undefined,
    accessPerson: person?.id,
    accessName: person?.name ?? (lineOf(values, "accessPerson") === "" ? undefined : known.accessName),
    joinUrl,
    hubs: listOf(values, "options").includes("hubs"),
    offers: offers.length > 0 ? offers : needKinds,
    budget: budget.ok ? budget.value : undefined,
    reminders: reminderDays.filter((days) => listOf(values, "reminders").includes(String(days))),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

export function toSettingsValues(settings: FormSettings, zone: string, lang: string): Values {
  return {
    ...dateValues("opens", settings.opens, zone),
    ...dateValues("closes", settings.closes, zone),
    capacity: settings.capacity === undefined ? "" : String(settings.capacity),
    options: [...(settings.waitingList ? ["waiting"] : []), ...(settings.hubs ? ["hubs"] : [])],
    questions: settings.questions,
    reminders: settings.reminders.map(String),
    offers: settings.offers,
    budget: settings.budget ? amountText(settings.budget) : "",
    budgetCurrency: settings.budget?.currency ?? "",
    retention: String(settings.retentionDays),
    privacy: settings.privacy?.[lang] ?? "",
    contact: settings.contact ?? "",
    accessPerson: settings.accessPerson ?? "",
    joinUrl: settings.joinUrl ?? "",
  };
}

function dateValues(name: string, instant: number | undefined, zone: string): Record<string, string> {
  if (instant === undefined) return {};
  const { year, month, day, hour, minute } = toLocal(instant, zone);
  return {
    [`${name}.day`]: String(day),
    [`${name}.month`]: String(month),
    [`${name}.year`]: String(year),
    [`${name}Time`]: `${hour}:${String(minute).padStart(2, "0")}`,
  };
}
