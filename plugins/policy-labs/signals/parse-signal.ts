import { isLocalDate, isTerm, type Link } from "@nri-commons/core/content/types";
import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import {
  type FormState,
  linesOf,
  listOf,
  readDateField,
  readOwnText,
  type Translate,
  textOf,
} from "@nri-commons/core/web";
import { mostWeeks, type NewSignal, type Signal } from "./signal.ts";

interface Context {
  t: Translate;
  lang: string;
  /** What is changed. */
  known?: Signal | undefined;
  /** Today, where no date was given. */
  today: string;
  /** Who raises it, where nobody was named. */
  raisedBy: string;
}

const mostLinks = 20;

/** What the form says, or what is wrong with it, each at its field. */
export function parseSignal(values: FormState["values"], context: Context): Parsed<NewSignal> {
  const { t, lang, known, today, raisedBy } = context;
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const seen = readOwnText(values, "seen", { lang, known: known?.seen });
  const weeks = textOf(values, "weeks");
  const date = readDateField(values, "raisedOn");
  const evidence = linesOf(values, "evidence").map(toLink);
  const place = textOf(values, "place");
  const problems: Problem[] = [
    ...(title === undefined || tooLong(title, 200) ? [{ path: "title", message: t("signal.problem.title") }] : []),
    ...(seen === undefined || tooLong(seen, 4000) ? [{ path: "seen", message: t("signal.problem.seen") }] : []),
    ...(place.length > 200 ? [{ path: "place", message: t("signal.problem.place") }] : []),
    ...(evidence.length > mostLinks || evidence.some((link) => !isHttpUrl(link.url))
      ? [{ path: "evidence", message: t("signal.problem.evidence") }]
      : []),
    ...(weeks !== "" && !isWeeks(weeks) ? [{ path: "weeks", message: t("signal.problem.weeks") }] : []),
    ...(date !== "" && (!isLocalDate(date) || date > today)
      ? [{ path: "raisedOn", message: t("signal.problem.date") }]
      : []),
  ];
  if (problems.length > 0 || title === undefined || seen === undefined) return { ok: false, problems };
  const value: NewSignal = {
    title,
    seen,
    ...(place && { place }),
    topics: listOf(values, "topics").filter((topic) => isTerm("topics", topic)),
    evidence,
    raisedBy: textOf(values, "raisedBy").slice(0, 200) || known?.raisedBy || raisedBy,
    raisedOn: date || known?.raisedOn || today,
    ...(weeks && { weeks: Number(weeks) }),
    ...(known?.sample && { sample: known.sample }),
  };
  return { ok: true, value };
}

/** `https://… what it is`: the address, and in words what stands there. */
function toLink(line: string): Link {
  const [url = "", ...words] = line.split(/\s+/);
  const name = words.join(" ").slice(0, 200);
  return { url: url.slice(0, 2000), ...(name && { name }) };
}

export function fromLink({ url, name }: Link): string {
  return name ? `${url} ${name}` : url;
}

function isWeeks(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostWeeks;
}

function tooLong(map: Readonly<Record<string, string>>, most: number): boolean {
  return Object.values(map).some((text) => text.length > most);
}
