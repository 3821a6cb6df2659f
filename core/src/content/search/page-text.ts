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
  /** The plugin whose page it is: it is found while that runs. In `ctx.search` the plugin itself, whatever is said. */
  owner?: string | undefined;
}

/** Found by everybody from now on, with these words; twice is once. */
export async function putPageText(tx: Tx, { id, title, body, at, path, origin, owner }: OwnText): Promise<void> {
  const text = { audience: "public" as const, title, excerpt: body, more: [] };
  await replaceTexts(tx, { id, kind: "page", origin: origin ?? null, at, path, owner, texts: [text] });
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

/** What a plugin that is gone left in the search. */
export async function removePageTextsOf(tx: Tx, owner: string): Promise<void> {
  const pages = tx.db.selectFrom("content_text").select("object_id").where("owner", "=", owner);
  await tx.db.deleteFrom("content_tag").where("object_id", "in", pages).execute();
  await tx.db.deleteFrom("content_text").where("owner", "=", owner).execute();
}
