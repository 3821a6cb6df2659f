import { isTerm, regionOfCountry } from "../../content/types/index.ts";
import type { Problem } from "../../kit/index.ts";
import { type FormState, listOf, type Translate, textOf } from "../../web/index.ts";
import type { AtEvent } from "./at-event.ts";
import { askedNeeds } from "./form.ts";
import { hubName } from "./hub-name.ts";
import { modesOf, type NewPlace, type Place } from "./place.ts";

type Values = FormState["values"];
type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

const longText = 1000;

/** What the form says, or what is wrong with it. Only what is asked is read. */
export function readPlace(values: Values, { event, form }: AtEvent, t: Translate): Read<NewPlace> {
  const asks = (question: (typeof form.questions)[number]) => form.questions.includes(question);
  const name = lineOf(values, "name");
  const email = emailOf(lineOf(values, "email"));
  const ways = modesOf(event);
  const mode = ways.length === 1 ? ways[0] : ways.find((one) => one === lineOf(values, "mode"));
  const hubs = event.remoteHubs ?? [];
  const hub = hubs.map(hubName).find((one) => one === lineOf(values, "hub"));
  const long = ["accommodation", "supportNote"].filter((field) => textOf(values, field).length > longText);
  const problems = [
    ...(name === "" || name.length > 100 ? [{ path: "name", message: t("problem.name") }] : []),
    ...(email === undefined ? [{ path: "email", message: t("problem.email") }] : []),
    ...(mode === undefined ? [{ path: "mode", message: t("problem.mode") }] : []),
    ...(mode === "hub" && hub === undefined ? [{ path: "hub", message: t("problem.hub") }] : []),
    ...long.map((path) => ({ path, message: t("problem.long") })),
  ];
  if (mode === undefined || email === undefined || problems.length > 0) return { ok: false, problems };
  const needs = askedNeeds(form).filter((kind) => listOf(values, "needs").includes(kind));
  const optional: Omit<NewPlace, "name" | "email" | "mode" | "captions" | "needs"> = {
    ...(mode === "hub" && { hub }),
    ...(asks("from") && readFrom(lineOf(values, "from"))),
    ...(asks("group") && { group: termOf("stakeholder-groups", lineOf(values, "group")) }),
    ...(asks("first-time") && { firstTime: yesOrNo(lineOf(values, "firstTime")) }),
    ...(asks("languages") && { interpretation: lineOf(values, "interpretation").slice(0, 100) || undefined }),
    ...(asks("accommodation") && { accommodation: textOf(values, "accommodation") || undefined }),
    ...(asks("support") && { supportNote: textOf(values, "supportNote") || undefined }),
  };
  const captions = asks("languages") && lineOf(values, "captions") === "yes";
  return { ok: true, value: { name, email, mode, captions, needs, ...optional } };
}

/** The same place as the form shows it. */
export function toValues(place: Place): Values {
  const { country, region, firstTime } = place;
  return {
    name: place.name,
    email: place.email ?? "",
    mode: place.mode,
    hub: place.hub ?? "",
    from: country ?? (region === undefined ? "" : `${regionMark}${region}`),
    group: place.group ?? "",
    firstTime: firstTime === undefined ? "" : firstTime ? "yes" : "no",
    interpretation: place.interpretation ?? "",
    captions: place.captions ? "yes" : "",
    accommodation: place.accommodation ?? "",
    needs: place.needs.map(({ kind }) => kind),
    supportNote: place.supportNote ?? "",
  };
}

/** Stands before a regional group in the list of where people are from. */
export const regionMark = "region:";

function readFrom(value: string): Pick<NewPlace, "country" | "region"> {
  if (value.startsWith(regionMark)) return { region: termOf("regional-groups", value.slice(regionMark.length)) };
  const country = termOf("countries", value);
  return country === undefined ? {} : { country, region: regionOfCountry(country) };
}

export function lineOf(values: Values, name: string): string {
  return textOf(values, name).replace(/\s+/g, " ");
}

/** As it is written to; undefined when it is no address. */
export function emailOf(text: string): string | undefined {
  const fits = text.length <= 254 && /^[^\s\p{Cc}@<>,;:"]+@[^\s\p{Cc}@<>,;:"]+\.[^\s\p{Cc}@<>,;:"]+$/u.test(text);
  return fits ? text.toLowerCase() : undefined;
}

function termOf(vocabulary: string, value: string): string | undefined {
  return isTerm(vocabulary, value) ? value : undefined;
}

function yesOrNo(value: string): boolean | undefined {
  return value === "yes" || value === "no" ? value === "yes" : undefined;
}
