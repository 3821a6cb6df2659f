import type { JsonObject, LanguageMap } from "@nri-commons/core/kit";
import { readTexts, type WireFrame, type WireObject } from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import { say } from "../say.ts";
import { type Envelope, readEnvelope, writeEnvelope } from "../travel/envelope.ts";
import type { DocOf, Teller } from "./field.ts";
import { type Item, readDoc, type Shelf, writeDoc } from "./shelf.ts";

/** Where others have a word for it already, that one. */
const wireNames: Readonly<Record<string, string>> = { topics: "nri:theme" };

const wireName = (name: string) => wireNames[name] ?? `nri:${name}`;

/** As others get it: a text that makes sense alone, with what we read again beside it. */
export async function toItemWire(shelf: Shelf, item: Item, frame: WireFrame): Promise<WireObject> {
  const { title: _, ...rest } = shelf.fields;
  const { id, iri, doc, sample, created, published = created, updated } = item;
  const { title } = doc;
  const html: Record<string, string> = {};
  for (const lang of Object.keys(title)) html[lang] = await writeArticle(shelf, item, lang);
  const { kind, fallback, at } = shelf;
  return {
    ...writeEnvelope({ iri, kind, fallback, path: `${at}/${id}`, title, html, published, updated, sample }, frame),
    ...writeDoc(rest, doc, wireName),
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

export interface ReadItem<S extends Shelf> extends Envelope {
  doc: DocOf<S["fields"]>;
}

/** What another site says; undefined where something that is needed is missing. */
export function fromItemWire<S extends Shelf>(shelf: S, object: JsonObject): ReadItem<S> | undefined {
  const title: LanguageMap | undefined = readTexts(object, "name", { most: 200 });
  if (title === undefined) return undefined;
  const doc: DocOf<S["fields"]> | undefined = readDoc(shelf.fields, { ...object, "nri:title": { ...title } }, wireName);
  return doc && { doc, ...readEnvelope(object) };
}
