import type { Generated } from "kysely";
import type { Tx } from "../../jobs/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import { insertAll } from "../../store/index.ts";
import { markOf, pageMarkOf, type SearchKind } from "./audiences.ts";
import type { TextAudience } from "./text-audience.ts";
import { plainOf, toTokens } from "./tokens.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_text: TextRow;
  }
}

/** What can be found of one thing by one audience. The full-text index follows this table by itself. */
export interface TextRow {
  n: Generated<number>;
  object_id: string;
  kind: SearchKind;
  audience: TextAudience;
  origin: string | null;
  /** Where it is read, after the language; null: where its kind is. */
  path: string | null;
  /** The plugin that put it there; null: content, and pages of the site itself. */
  owner: string | null;
  at: number;
  /** Nobody finds it from this instant on: a consent ends. */
  until: number | null;
  /** LanguageMap as JSON: what a hit shows. */
  label: string;
  excerpt: string;
  /** Words as `toTokens` gives them. */
  title: string;
  body: string;
  /** `xeventpublic`: filters inside the full-text index, where a common word has a million matches. */
  marks: string;
}

export interface SearchableThing {
  /** Nothing of it is there yet, so that nothing needs to be removed first. */
  isNew?: boolean | undefined;
  id: string;
  kind: SearchKind;
  origin: string | null;
  at: number;
  until?: number | undefined;
  path?: string | undefined;
  owner?: string | undefined;
  texts: readonly SearchableText[];
}

export interface SearchableText {
  audience: TextAudience;
  title: LanguageMap;
  excerpt: LanguageMap;
  /** Whatever else it may be found by. */
  more: readonly string[];
}

const most = 200_000;

export async function replaceTexts(tx: Tx, thing: SearchableThing): Promise<void> {
  if (!thing.isNew) await removeTexts(tx, thing.id);
  if (thing.texts.length === 0) return;
  await tx.db
    .insertInto("content_text")
    .values(thing.texts.map((text) => toRow(thing, text)))
    .execute();
}

/** For things of which nothing is there yet. */
export async function addTexts(tx: Tx, things: readonly SearchableThing[]): Promise<void> {
  const rows = things.flatMap((thing) => thing.texts.map((text) => toRow(thing, text)));
  await insertAll(tx.db, "content_text", rows);
}

export async function removeTexts(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom("content_text").where("object_id", "=", id).execute();
}

function toRow(
  { id, kind, origin, at, until, path, owner }: SearchableThing,
  { audience, title, excerpt, more }: SearchableText,
) {
  // The excerpt is often one of the others: once is enough, it would only weigh double.
  const words = [...new Set([...Object.values(excerpt), ...more])].join("\n").slice(0, most);
  return {
    object_id: id,
    kind,
    audience,
    origin,
    at,
    until: until ?? null,
    path: path ?? null,
    owner: owner ?? null,
    label: JSON.stringify(title),
    excerpt: JSON.stringify(shorten(excerpt)),
    title: toTokens(Object.values(title).join("\n")).join(" "),
    body: toTokens(plainOf(words)).join(" "),
    marks: owner === undefined ? markOf(kind, audience) : pageMarkOf(owner),
  };
}

function shorten(texts: LanguageMap): LanguageMap {
  return Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => [lang, plainOf(text).replace(/\s+/g, " ").trim().slice(0, 300)]),
  );
}
