import { type Language, languages } from "../language/languages.ts";
import { loadTexts, type Messages } from "./catalogue.ts";
import { loadMessageFormat, type MessageFormat } from "./message-format.ts";

/** Of the parser's elements; its enum is not at hand without the parser. */
const [literal, select, plural, pound] = [0, 5, 6, 7] as const;

type MessageFormatElement = ReturnType<InstanceType<MessageFormat>["getAst"]>[number];

/**
 * What is wrong with a contributor's catalogues, in sentences; none when all is well. For tests: every language has the same keys
 * with the same placeholders, the same choices and all plural forms that it needs, and English is the checked source.
 * @example expect(await checkCatalogue(messages)).toEqual([]);
 */
export async function checkCatalogue(messages: Messages, wanted: readonly Language[] = languages): Promise<string[]> {
  const Format = await loadMessageFormat();
  const faults: string[] = [];
  const source = (await loadTexts(messages, "en")) ?? {};
  if (!messages.en.reviewed) faults.push("en: is the source of all others, and must be reviewed");
  for (const lang of wanted) {
    const texts = await loadTexts(messages, lang);
    if (texts === undefined) {
      faults.push(`${lang}: there is no catalogue`);
      continue;
    }
    for (const key of Object.keys(texts))
      if (!Object.hasOwn(source, key)) faults.push(`${lang}: ${key} is not in English`);
    for (const [key, english] of Object.entries(source)) {
      const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
      if (text === undefined || text.trim() === "") {
        faults.push(`${lang}: ${key} is missing`);
        continue;
      }
      faults.push(...compare({ key, lang, text: parse(text), english: parse(english) }));
    }
  }
  return faults;

  function parse(text: string): MessageFormatElement[] | string {
    try {
      return new Format(text, "en").getAst();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

interface Pair {
  key: string;
  lang: Language;
  text: MessageFormatElement[] | string;
  english: MessageFormatElement[] | string;
}

function compare({ key, lang, text, english }: Pair): string[] {
  if (typeof text === "string") return [`${lang}: ${key} cannot be read: ${text}`];
  if (typeof english === "string") return [];
  const [own, wanted] = [placeholders(text), placeholders(english)].map((names) => [...names].sort().join(", "));
  const faults =
    own === wanted ? [] : [`${lang}: ${key} has the placeholders ${own || "none"} instead of ${wanted || "none"}`];
  for (const [name, wanted] of choices(english)) {
    const own = choices(text).get(name);
    if (own !== undefined && own !== wanted)
      faults.push(`${lang}: ${key} chooses by {${name}} among ${own} instead of ${wanted}`);
  }
  return [...faults, ...missingPlurals(text, lang).map((form) => `${lang}: ${key} has no plural form "${form}"`)];
}

function placeholders(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  walk(elements, (element) => {
    if (element.type !== literal && element.type !== pound) names.add(element.value);
  });
  return names;
}

/** By what is chosen (`{kind, select, …}`), and among what. */
function choices(elements: readonly MessageFormatElement[]): Map<string, string> {
  const found = new Map<string, string>();
  walk(elements, (element) => {
    if (element.type === select) found.set(element.value, Object.keys(element.options).sort().join(", "));
  });
  return found;
}

function missingPlurals(elements: readonly MessageFormatElement[], lang: Language): string[] {
  const missing: string[] = [];
  walk(elements, (element) => {
    if (element.type !== plural) return;
    const rules = new Intl.PluralRules(lang, { type: element.pluralType ?? "cardinal" });
    const forms = Object.keys(element.options);
    for (const form of rules.resolvedOptions().pluralCategories) {
      // "many" of Spanish, French and Portuguese begins at a million.
      if (form === "many" && /^(es|fr|pt)$/.test(lang)) continue;
      if (!forms.includes(form)) missing.push(form);
    }
  });
  return missing;
}

function walk(elements: readonly MessageFormatElement[], visit: (element: MessageFormatElement) => void) {
  for (const element of elements) {
    visit(element);
    if ("children" in element) walk(element.children, visit);
    if ("options" in element) for (const option of Object.values(element.options)) walk(option.value, visit);
  }
}
