import type { Problem } from "../../kit/index.ts";
import { type FormState, type Translate, textOf } from "../../web/index.ts";
import { longestText } from "./request.ts";

interface Read {
  name: string;
  email: string;
  text: string;
  about?: string;
}

/** What was typed, or what is wrong with it. */
export function readRequest(
  values: FormState["values"],
  t: Translate,
): { ok: true; value: Read } | { ok: false; problems: Problem[] } {
  const [name, email, text, about] = ["name", "email", "text", "about"].map((field) => textOf(values, field));
  const problems = [
    ...(!name || name.length > 200 ? [{ path: "name", message: t("problem.name") }] : []),
    ...(isAddress(email ?? "") ? [] : [{ path: "email", message: t("problem.email") }]),
    ...(!text || text.length > longestText ? [{ path: "text", message: t("problem.text") }] : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const value = { name: name ?? "", email: email ?? "", text: text ?? "" };
  return { ok: true, value: { ...value, ...(isPath(about) && { about }) } };
}

/** A page of this site, after the language. */
export function isPath(text: string | undefined): text is string {
  return text !== undefined && text.length <= 300 && /^\/[\w/-]+$/.test(text) && !text.startsWith("//");
}

function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(text);
}
