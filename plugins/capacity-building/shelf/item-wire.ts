import type { JsonObject, LanguageMap } from "@nri-commons/core/kit";
import {
  countOf,
  instantOf,
  mainLanguageOf,
  pageOf,
  readTexts,
  toWireInstant,
  type WireFrame,
  type WireObject,
  writeTexts,
} from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import { say } from "../say.ts";
import type { DocOf, Teller } from "./field.ts";
import { type Item, readDoc, type Shelf, writeDoc } from "./shelf.ts";

/** Where others have a word for it already, that one. */
const wireNames: Readonly<Record<string, string>> = { topics: "nri:theme" };

const wireName = (name: string) => wireNames[name] ?? `nri:${name}`;

/** As others get it: a text that makes sense alone, with what we read again beside it. */
export async function toItemWire(shelf: Shelf, item: Item, frame: WireFrame): Promise<WireObject> {
  const { title, ...rest } = shelf.fields;
  const name = item.doc.title;
  const lang = mainLanguageOf(name, frame.lang);
  const content: Record<string, string> = {};
  for (const one of Object.keys(name)) content[one] = await writeArticle(shelf, item, one);
  return {
    id: item.iri,
    type: shelf.fallback,
    "nri:kind": shelf.kind,
    "nri:kindVersion": 1,
    attributedTo: frame.actor,
    url: frame.pageUrl(`${shelf.at}/${item.id}`),
    inLanguage: lang,
    ...writeTexts("name", name, lang),
    ...writeTexts("content", content, lang),
    published: toWireInstant(item.published ?? item.created),
    updated: toWireInstant(item.updated),
    "nri:revision": item.updated,
    ...writeDoc(rest, item.doc, wireName),
    ...(item.sample && { "nri:sample": true }),
  };
}

/** Everything that it says, in one language, as HTML that is safe. */
export async function writeArticle(shelf: Shelf, item: Item, lang: string): Promise<string> {
  const teller: Teller = { ...(await say(lang)), lang };
  const parts = tellFields(shelf, item, teller).map(({ label, told }) => `**${label}**: ${told}`);
  return renderRichText(parts.join("\n\n"), "markdown");
}

/** Label and words of each field that says something, without the title. */
export function tellFields(shelf: Shelf, { doc }: Pick<Item, "doc">, teller: Teller) {
  return Object.entries(shelf.fields).flatMap(([name, field]) => {
    const value: unknown = doc[name];
    const told = name === "title" || value === undefined ? "" : field.tell(value, teller);
    return told === "" ? [] : [{ name, label: teller.t(`${shelf.id}.${name}`), told }];
  });
}

export interface ReadItem<S extends Shelf> {
  doc: DocOf<S["fields"]>;
  sample: boolean;
  url: string | undefined;
  published: number | undefined;
  updated: number | undefined;
}

/** What another site says; undefined where something that is needed is missing. */
export function fromItemWire<S extends Shelf>(shelf: S, object: JsonObject): ReadItem<S> | undefined {
  const title: LanguageMap | undefined = readTexts(object, "name", { most: 200 });
  if (title === undefined) return undefined;
  const doc: DocOf<S["fields"]> | undefined = readDoc(shelf.fields, { ...object, "nri:title": { ...title } }, wireName);
  if (doc === undefined) return undefined;
  const published = instantOf(object["published"]);
  return {
    doc,
    sample: object["nri:sample"] === true,
    url: pageOf(object),
    published,
    updated: countOf(object["nri:revision"]) ?? instantOf(object["updated"]) ?? published,
  };
}
