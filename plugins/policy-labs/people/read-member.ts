import { isTerm, regionOfCountry } from "@nri-commons/core/content/types";
import type { Parsed, Problem } from "@nri-commons/core/kit";
import { type FormState, type Translate, textOf } from "@nri-commons/core/web";
import type { Member, NewMember } from "./member.ts";

type Values = FormState["values"];

/** Stands before a regional group in the list of where people are from. */
export const regionMark = "region:";

/** What the form says, or what is wrong with it. An address is needed where a link can be mailed to it. */
export function readMember(values: Values, t: Translate): Parsed<NewMember> {
  const [name, group] = [textOf(values, "name").replace(/\s+/g, " "), textOf(values, "group")];
  const email = emailOf(textOf(values, "email"));
  const problems: Problem[] = [
    ...(name === "" || name.length > 100 ? [{ path: "name", message: t("problem.name") }] : []),
    ...(email === undefined ? [{ path: "email", message: t("problem.email") }] : []),
    ...(isTerm("stakeholder-groups", group) ? [] : [{ path: "group", message: t("problem.convenor") }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const first = textOf(values, "firstTime");
  const value: NewMember = {
    name,
    email,
    group,
    named: textOf(values, "named") === "yes",
    ...readFrom(textOf(values, "from")),
    ...(["yes", "no"].includes(first) && { firstTime: first === "yes" }),
  };
  return { ok: true, value };
}

/** The same as the form shows it. */
export function memberValues({ name, email, group, region, country, named, firstTime }: Member): Values {
  return {
    name,
    group,
    email: email ?? "",
    from: country ?? (region === undefined ? "" : `${regionMark}${region}`),
    named: named ? "yes" : "",
    firstTime: firstTime === undefined ? "" : firstTime ? "yes" : "no",
  };
}

/** As it is written to; undefined when it is no address. */
export function emailOf(text: string): string | undefined {
  const fits = text.length <= 254 && /^[^\s\p{Cc}@<>,;:"]+@[^\s\p{Cc}@<>,;:"]+\.[^\s\p{Cc}@<>,;:"]+$/u.test(text);
  return fits ? text.toLowerCase() : undefined;
}

function readFrom(value: string): Pick<NewMember, "country" | "region"> {
  const region = value.startsWith(regionMark) ? value.slice(regionMark.length) : undefined;
  if (region !== undefined) return isTerm("regional-groups", region) ? { region } : {};
  return isTerm("countries", value) ? { country: value, region: regionOfCountry(value) } : {};
}
