import * as z from "zod";
import type { LanguageMap, Parsed, Problem } from "../../kit/index.ts";
import { type Consent, fieldEntries, localFields, type NewExpert, type Scope, type ScopedFields } from "./expert.ts";
import { country, flag, instant, language, languageMap, line, list, parseWith, term, tidy, url } from "./shape.ts";
import { pictureSchema } from "./shared-schema.ts";

/**
 * An expert from a form, a file or the API: `fields.name = { value, scope }`, scope one of node, recognised, public or
 * `{ peers: [actor, …] }`. A field without a scope stays on this node.
 */
export function parseNewExpert(input: unknown): Parsed<NewExpert> {
  const given = tidy(input);
  if (!given) return { ok: false, problems: [{ path: "", message: "Describe the expert as a group of fields" }] };
  const parsed = parseWith(expertSchema(), given);
  if (!parsed.ok) return parsed;
  const problems = localProblems(parsed.value.fields);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** A consent; it ends within two years, so that nobody stays on a list for ever. */
export function parseConsent(input: unknown, now: number): Parsed<Consent> {
  const parsed = parseWith(
    z.strictObject({ receiptId: line(100), textVersion: line(40), givenAt: instant(), expires: instant() }),
    tidy(input) ?? {},
  );
  if (!parsed.ok) return parsed;
  const { givenAt, expires } = parsed.value;
  const no = (path: string, message: string): Parsed<Consent> => ({ ok: false, problems: [{ path, message }] });
  if (givenAt > now) return no("givenAt", "Consent cannot be given in the future");
  if (expires <= now) return no("expires", "This consent has ended already. Ask the person again");
  if (expires > givenAt + longestConsent)
    return no("expires", "A consent lasts two years at most. Choose an earlier day");
  return parsed;
}

const longestConsent = 2 * 366 * 86_400_000;

function localProblems(fields: ScopedFields): Problem[] {
  return fieldEntries(fields)
    .filter(([name, { scope }]) => localFields.includes(name) && scope !== "node")
    .map(([name]) => ({
      path: `fields.${name}.scope`,
      message: "This never leaves the node. Choose node, and give a contact of the initiative for others",
    }));
}

let schema: z.ZodType<NewExpert> | undefined;

function expertSchema() {
  schema ??= z.strictObject({
    fields: z.strictObject({
      name: scoped(line(300)),
      affiliation: scoped(line(300)).optional(),
      position: scoped(line(300)).optional(),
      stakeholderGroup: scoped(term("stakeholder-groups", "a stakeholder group")).optional(),
      subGroup: scoped(line(80)).optional(),
      regionalGroup: scoped(term("regional-groups", "a regional group")).optional(),
      country: scoped(country()).optional(),
      languages: scoped(list(language())).optional(),
      topics: scoped(list(term("topics", "a topic"))).optional(),
      summary: scoped<LanguageMap>(languageMap(5000)).optional(),
      roles: scoped(list(term("speaker-roles", "a role"))).optional(),
      availability: scoped(line(500)).optional(),
      links: scoped(list(url(), 20)).optional(),
      photo: scoped(photoSchema()).optional(),
      contact: scoped(line(500)).optional(),
      email: scoped(z.email("Enter an e-mail address such as name@example.org")).optional(),
      phone: scoped(line(40)).optional(),
    }),
    searchable: flag().optional(),
    sample: flag().optional(),
  });
  return schema;
}

function scoped<T>(value: z.ZodType<T>) {
  return z.strictObject({ value, scope: scopeSchema().default("node") });
}

/** An address alone will do, for files that were written before a picture could say what it shows. */
const photoSchema = () =>
  z.preprocess(
    (value) => (typeof value === "string" ? { url: value, mediaType: mediaTypeOf(value) } : value),
    pictureSchema(),
  );

function mediaTypeOf(address: string): string {
  const [, ending = ""] = /\.(png|webp|gif)(\?|$)/i.exec(address) ?? [];
  return `image/${ending.toLowerCase() || "jpeg"}`;
}

const scopeSchema = (): z.ZodType<Scope> =>
  z.union(
    [z.enum(["node", "recognised", "public"]), z.strictObject({ peers: list(url()) })],
    "Choose node, recognised or public, or name the peers: { peers: [address, …] }",
  );
