import type { FormState } from "../../web/index.ts";

/** One line of a form, without blanks around it. */
export function textOf(values: FormState["values"], name: string): string {
  const value = values[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
}
