import type { Parsed, Problem } from "../../../kit/index.ts";
import { type FormState, type Translate, textOf } from "../../../web/index.ts";

/** How somebody who takes part wants to be found by the others, and by nobody else. */
export interface NewContact {
  /** A name or a pseudonym. */
  name: string;
  /** What they would like to talk about. */
  interests: string;
  /** How they are reached: told only to whom they accept. */
  reach: string;
}

export interface Contact extends NewContact {
  id: string;
  place: string;
  event: string;
  /** False once it was withdrawn; nothing of it is kept but that there was one. */
  shown: boolean;
  /** The organisers took it down: it cannot be offered again. */
  removed: boolean;
}

export const longest = { name: 80, interests: 400, reach: 200, text: 500 };

export function parseContact(values: FormState["values"], t: Translate): Parsed<NewContact> {
  const contact = { name: line(values, "name"), interests: textOf(values, "interests"), reach: line(values, "reach") };
  const problems: Problem[] = [];
  for (const field of ["name", "interests", "reach"] as const) {
    if (contact[field] === "") problems.push({ path: field, message: t(`contacts.problem.${field}`) });
    else if (contact[field].length > longest[field]) {
      problems.push({ path: field, message: t("contacts.problem.long", { most: longest[field] }) });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: contact };
}

/** A few words to somebody: of a request, or of what is wrong. */
export function parseWords(values: FormState["values"], t: Translate): Parsed<string> {
  const text = textOf(values, "text");
  if (text !== "" && text.length <= longest.text) return { ok: true, value: text };
  const message = text === "" ? t("contacts.problem.text") : t("contacts.problem.long", { most: longest.text });
  return { ok: false, problems: [{ path: "text", message }] };
}

function line(values: FormState["values"], name: string): string {
  return textOf(values, name).replace(/\s+/g, " ");
}
