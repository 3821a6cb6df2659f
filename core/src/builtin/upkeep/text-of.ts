import type { FormState } from "../../web/index.ts";

/** What was typed into a field: one text, trimmed. */
export function textOf(values: FormState["values"], name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
}
