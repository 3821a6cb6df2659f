import { type Consent, type NewExpert, parseConsent, parseNewExpert } from "../../../content/types/index.ts";
import { isJsonObject, type JsonObject, type Problem, Refusal } from "../../../kit/index.ts";

export interface ExpertItem {
  key: string | undefined;
  expert: NewExpert;
  /** Without it the entry stays a draft. */
  consent: Consent | undefined;
}

/** A JSON list (an array, or `{ "items": [ … ] }`) or one entry; each an expert, or `{ "key", "expert", "consent" }`. All mistakes at once. */
export function readExpertItems({ bytes }: { bytes: Uint8Array }, now: number): ExpertItem[] {
  const items = listOf(readJson(new TextDecoder().decode(bytes).replace(/^\ufeff/, "")));
  const problems: Problem[] = [];
  const read = items.flatMap((item, index): ExpertItem[] => {
    const at = items.length === 1 ? "" : `items.${index + 1}.`;
    const { key, consent: said, ...fields } = item;
    const expert = parseNewExpert(isJsonObject(item["expert"]) ? item["expert"] : fields);
    const consent = said === undefined ? undefined : parseConsent(said, now);
    if (!expert.ok) problems.push(...expert.problems.map((one) => ({ ...one, path: at + one.path })));
    if (consent && !consent.ok)
      problems.push(...consent.problems.map((one) => ({ ...one, path: `${at}consent.${one.path}` })));
    if (!expert.ok || (consent && !consent.ok)) return [];
    return [
      { key: typeof key === "string" && key !== "" ? key : undefined, expert: expert.value, consent: consent?.value },
    ];
  });
  if (problems.length > 0) throw new Refusal("invalid", { message: "Nothing was imported.", problems });
  return read;
}

function listOf(value: unknown): JsonObject[] {
  const list = isJsonObject(value) && Array.isArray(value["items"]) ? value["items"] : value;
  return (Array.isArray(list) ? list : [list]).map((item, index) => {
    if (isJsonObject(item)) return item;
    throw new Refusal("invalid", { message: `Item ${index + 1} is no group of fields.` });
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal("invalid", { message: `The file is no valid JSON: ${why}`, cause });
  }
}
