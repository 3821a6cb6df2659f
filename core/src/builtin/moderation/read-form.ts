import { type Category, categories } from "../../content/types/index.ts";
import type { Problem } from "../../kit/index.ts";
import { type FormState, type Translate, textOf } from "../../web/index.ts";

type Values = FormState["values"];
type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

const longest = 3000;

export function readReport(values: Values, t: Translate): Read<{ category: Category; text: string; contact?: string }> {
  const category = categories.find((one) => one === textOf(values, "category"));
  const text = textOf(values, "text");
  const contact = textOf(values, "contact");
  const problems = [
    ...(category ? [] : [{ path: "category", message: t("problem.category") }]),
    ...(text === "" || text.length > longest ? [{ path: "text", message: t("problem.text") }] : []),
    ...contactProblems(contact, t),
  ];
  if (!category || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { category, text, ...(contact !== "" && { contact }) } };
}

export function readAppeal(values: Values, t: Translate): Read<{ decision: number; text: string; contact?: string }> {
  const [, digits] = /^D?([0-9]{1,9})$/i.exec(textOf(values, "decision")) ?? [];
  const text = textOf(values, "text");
  const contact = textOf(values, "contact");
  const problems = [
    ...(digits === undefined ? [{ path: "decision", message: t("problem.decision") }] : []),
    ...(text === "" || text.length > longest ? [{ path: "text", message: t("problem.text") }] : []),
    ...contactProblems(contact, t),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { decision: Number(digits), text, ...(contact !== "" && { contact }) } };
}

function contactProblems(contact: string, t: Translate): Problem[] {
  const fits =
    contact === "" || (contact.length <= 254 && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(contact));
  return fits ? [] : [{ path: "contact", message: t("problem.contact") }];
}
