import type { LanguageMap } from "../../kit/index.ts";
import type { TextAudience } from "../search/text-audience.ts";
import type { SearchableText } from "../search/text-store.ts";
import {
  audienceOf,
  type Expert,
  type ExpertField,
  type ExpertFields,
  fieldEntries,
  localFields,
  type Scope,
  type ScopedFields,
  type Tag,
} from "../types/index.ts";

/** By whom terms and words of an entry may be found; each sees all that the ones after it see. */
const expertAudiences: readonly TextAudience[] = ["node", "recognised", "public"];

/** `public:topics` holds the topics that everybody may see: a filter must not tell what a page would hide. */
export function expertVocabulary(audience: TextAudience, vocabulary: ExpertFilterField): string {
  return `${audience}:${vocabulary}`;
}

const expertFilterFields = ["topics", "languages", "roles", "country", "regionalGroup", "stakeholderGroup"] as const;
export type ExpertFilterField = (typeof expertFilterFields)[number];

export function expertTags(expert: Expert): Tag[] {
  const tags = expertAudiences.flatMap((audience) => {
    const fields = fieldsFor(expert.fields, audience);
    return expertFilterFields.flatMap((field) =>
      [fields[field] ?? []].flat().map((term) => ({ vocabulary: expertVocabulary(audience, field), term })),
    );
  });
  const peers = audienceOf(expert.fields).peers.map((term) => ({ vocabulary: "peers", term }));
  return [...tags, ...peers];
}

export function expertTexts(expert: Expert): SearchableText[] {
  const audiences = expert.state === "shared" ? expertAudiences : expertAudiences.slice(0, 1);
  return audiences.flatMap((audience) => {
    const { name, summary = {}, ...fields } = fieldsFor(expert.fields, audience);
    const title: LanguageMap = name === undefined ? {} : { und: name };
    const { affiliation, position, topics = [], availability } = fields;
    const more = [affiliation, position, availability, ...topics].filter((word) => word !== undefined);
    if (more.length === 0 && name === undefined && Object.keys(summary).length === 0) return [];
    return [{ audience, title, excerpt: summary, more }];
  });
}

function fieldsFor(fields: ScopedFields, audience: TextAudience): Partial<ExpertFields> {
  return Object.fromEntries(
    fieldEntries(fields)
      .filter(([name, { scope }]) => audience === "node" || isFor(name, scope, audience))
      .map(([name, { value }]) => [name, value]),
  );
}

function isFor(name: ExpertField, scope: Scope, audience: TextAudience): boolean {
  if (localFields.includes(name)) return false;
  return scope === "public" || (audience === "recognised" && scope === "recognised");
}
