import { type Expert, type ExpertField, localFields, type Picture, type Scope } from "../../../content/types/index.ts";
import type { FormState } from "../../../web/index.ts";
import { listOf, pictureValues, textOf } from "../../../web/index.ts";

type Values = FormState["values"];

/** The fields that the person fills in, in their order. */
export const asked = [
  "name",
  "affiliation",
  "position",
  "stakeholderGroup",
  "country",
  "languages",
  "topics",
  "roles",
  "summary",
  "availability",
  "links",
  "contact",
  "email",
  "phone",
] as const satisfies readonly ExpertField[];

export const scopes = ["public", "recognised", "node"] as const;
const lists: readonly ExpertField[] = ["languages", "topics", "roles"];

/** Whatever nobody has said yet stays on this node until the person chooses otherwise. */
const unsaid = Object.fromEntries([...asked, "photo"].map((name) => [`scope.${name}`, "node"]));

/** The entry as the form holds it. */
export function toValues(expert: Expert, lang: string): Values {
  const fields = Object.entries(expert.fields).flatMap(([name, field]) => {
    if (!field || name === "photo") return [];
    const value =
      typeof field.value === "object" && !Array.isArray(field.value) ? textIn(field.value, lang) : field.value;
    const shown = name === "links" && Array.isArray(value) ? value.join("\n") : value;
    return [
      [name, shown],
      [`scope.${name}`, typeof field.scope === "string" ? field.scope : "recognised"],
    ] as const;
  });
  const { photo } = expert.fields;
  const pictured = photo && {
    ...pictureValues("photo", photo.value, lang),
    "scope.photo": typeof photo.scope === "string" ? photo.scope : "recognised",
  };
  return { ...unsaid, until: "P1Y", ...Object.fromEntries(fields), ...pictured } as Values;
}

interface Entered {
  known: Expert;
  lang: string;
  photo: Picture | undefined;
}

/** What `parseNewExpert` reads; an entry that had more than the form asks for keeps it. */
export function toInput(values: Values, { known, lang, photo }: Entered) {
  const kept = Object.entries(known.fields).filter(([name]) => name !== "photo" && !asked.some((one) => one === name));
  const fields = asked.flatMap((name) => {
    const value = typedIn(values, name);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const told = name === "summary" ? { ...known.fields.summary?.value, [lang]: value } : value;
    return [[name, { value: told, scope: scopeOf(values, name, known) }] as const];
  });
  const { sample } = known;
  const pictured = photo ? [["photo", { value: photo, scope: scopeOf(values, "photo", known) }] as const] : [];
  return { fields: Object.fromEntries([...kept, ...fields, ...pictured]), ...(sample && { sample }), searchable: true };
}

function typedIn(values: Values, name: ExpertField): string | readonly string[] | undefined {
  if (lists.includes(name)) return listOf(values, name);
  if (name === "links") return textOf(values, name).split(/\s+/).filter(Boolean);
  return textOf(values, name) || undefined;
}

/** Of e-mail and telephone never more than this node; a choice of single sites that somebody made before stays. */
function scopeOf(values: Values, name: ExpertField, known: Expert): Scope {
  if (localFields.includes(name)) return "node";
  const chosen = scopes.find((scope) => scope === textOf(values, `scope.${name}`));
  const before = known.fields[name]?.scope;
  if (typeof before === "object" && chosen === "recognised") return before;
  return chosen ?? "node";
}

function textIn(map: object, lang: string): string {
  const texts: Readonly<Record<string, unknown>> = { ...map };
  return String(texts[lang] ?? Object.values(texts)[0] ?? "");
}
