import type { Parsed, Problem } from "@nri-commons/core/kit";
import type { Translate } from "@nri-commons/core/web";
import type { Child } from "hono/jsx";
import { type DocOf, type Values, wrong } from "./field.ts";
import type { Shelf } from "./shelf.ts";

interface Typing<Doc> {
  lang: string;
  t: Translate;
  /** What is changed. */
  known: Doc | undefined;
  /** Of fields that nobody types, of what is new. */
  given?: Partial<Doc>;
}

/** The fields of a shelf in their order; `resource.size` is the label, `resource.size.hint` what helps to fill it in. */
export function drawFields<S extends Shelf>(shelf: S, { lang, t, known }: Typing<DocOf<S["fields"]>>): Child {
  const fields = typedFields(shelf).map(([name, field]) => {
    const hint = shelf.hints?.includes(name) ? { hint: t(`${shelf.id}.${name}.hint`) } : {};
    const was: unknown = known?.[name];
    return field.draw({ name, label: t(`${shelf.id}.${name}`), ...hint, optional: !field.needed, known: was, lang, t });
  });
  return <>{fields}</>;
}

function typedFields(shelf: Shelf) {
  return Object.entries(shelf.fields).filter(([name]) => !shelf.given?.includes(name));
}

export function startOf<S extends Shelf>(shelf: S, doc: DocOf<S["fields"]>, lang: string): Values {
  const parts = Object.entries(shelf.fields).flatMap(([name, field]) => {
    const value: unknown = doc[name];
    return value === undefined ? [] : [field.start(value, name, lang)];
  });
  return Object.assign({}, ...parts);
}

/** What the form says, or what is wrong with it, each at its field. */
export function parseItem<S extends Shelf>(
  shelf: S,
  values: Values,
  { lang, t, known, given }: Typing<DocOf<S["fields"]>>,
): Parsed<DocOf<S["fields"]>> {
  const problems: Problem[] = [];
  const doc: Record<string, unknown> = { ...known, ...given };
  for (const [name, field] of typedFields(shelf)) {
    const was: unknown = known?.[name];
    const value: unknown = field.take(values, name, { lang, known: was });
    const label = t(`${shelf.id}.${name}`);
    if (value === wrong)
      problems.push({ path: name, message: t(`shelf.problem.${field.problem}`, { label, most: field.most }) });
    else if (value === undefined && field.needed)
      problems.push({ path: name, message: t("shelf.problem.needed", { label }) });
    else doc[name] = value;
  }
  if (problems.length > 0) return { ok: false, problems };
  // Each value was taken by its own field.
  const value = doc as DocOf<S["fields"]>;
  const more = shelf.check?.(value, t) ?? [];
  return more.length > 0 ? { ok: false, problems: [...more] } : { ok: true, value };
}
