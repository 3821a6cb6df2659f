import type { Tx } from "../../jobs/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import { insertAll } from "../../store/index.ts";
import { writtenVocabulary } from "../types/index.ts";
import { removeTexts, replaceTexts } from "./text-store.ts";

/** A page that an initiative wrote itself, or one of a plugin, as it is found. */
export interface OwnText {
  id: string;
  title: LanguageMap;
  body: LanguageMap;
  /** When it was changed: milliseconds. */
  at: number;
  /** Of a plugin's page: where it is read, after the language: `/labs/01j…`. */
  path?: string | undefined;
  /** `https://host` of the site it came from; left out: this one. */
  origin?: string | undefined;
}

/** Found by everybody from now on, with these words; twice is once. */
export async function putPageText(tx: Tx, { id, title, body, at, path, origin }: OwnText): Promise<void> {
  const text = { audience: "public" as const, title, excerpt: body, more: [] };
  await replaceTexts(tx, { id, kind: "page", origin: origin ?? null, at, path, texts: [text] });
  await tx.db.deleteFrom("content_tag").where("object_id", "=", id).execute();
  const tags = Object.keys(body).map((term) => ({
    object_id: id,
    kind: "page" as never,
    vocabulary: writtenVocabulary,
    term,
    sort_at: at,
    origin: origin ?? null,
  }));
  await insertAll(tx.db, "content_tag", tags, { known: "pass over" });
}

export async function removePageText(tx: Tx, id: string): Promise<void> {
  await removeTexts(tx, id);
  await tx.db.deleteFrom("content_tag").where("object_id", "=", id).execute();
}
