import { createContext, useContext } from "hono/jsx";
import type { Problem } from "../../kit/index.ts";

/** What was typed and what was wrong with it: a page shows its form again with both. */
export interface FormState {
  /** By field name, as typed. */
  values: Readonly<Record<string, string | readonly string[]>>;
  problems: readonly Problem[];
}

export const emptyForm: FormState = { values: {}, problems: [] };

const Current = createContext<FormState>(emptyForm);

export const FormStateProvider = Current.Provider;

export interface FieldState {
  id: string;
  value: string;
  chosen: readonly string[];
  problem: string | undefined;
}

export function useField(name: string): FieldState {
  const { values, problems } = useContext(Current);
  const value = Object.hasOwn(values, name) ? (values[name] ?? "") : "";
  return {
    id: fieldId(name),
    value: typeof value === "string" ? value : (value[0] ?? ""),
    chosen: typeof value === "string" ? [value] : value,
    problem: problems.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message,
  };
}

/** The element that a mistake's link leads to. */
export function fieldId(path: string): string {
  return `field-${path.replace(/[^\w-]/g, "-")}`;
}

/** One text of a form, without spaces around it; "" when there is none. */
export function textOf(values: FormState["values"], name: string): string {
  const value = values[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
}

/** All that was chosen under one name. */
export function listOf(values: FormState["values"], name: string): string[] {
  return [values[name] ?? []].flat().filter((one) => one !== "");
}

/** What a browser sent, kept as typed; files are left out. */
export function formValues(data: FormData): FormState["values"] {
  const texts = new Map<string, string[]>();
  for (const name of data.keys()) {
    texts.set(
      name,
      data.getAll(name).filter((value) => typeof value === "string"),
    );
  }
  return toValues(texts);
}

/** One text a field, several for choices of the same name. A NUL, which nobody types and PostgreSQL refuses, is left out. */
export function toValues(texts: ReadonlyMap<string, readonly string[]>): FormState["values"] {
  const clean = (text = "") => text.replaceAll("\0", "");
  return Object.fromEntries(
    [...texts].map(([name, all]) => [clean(name), all.length > 1 ? all.map(clean) : clean(all[0])]),
  );
}
