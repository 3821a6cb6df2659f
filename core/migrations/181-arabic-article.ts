import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** Arabic words are found without their article from now on: those that are in the index lose it. */
export const up: Migration = async (db) => {
  const { rows } = await sql<{ n: number; title: string; body: string }>`
    select n, title, body from content_text
    where title like '%ال%' or title like '%لل%' or body like '%ال%' or body like '%لل%'`.execute(db);
  for (const { n, title, body } of rows) {
    const [bare, rest] = [withoutArticles(title), withoutArticles(body)];
    if (bare === title && rest === body) continue;
    await sql`update content_text set title = ${bare}, body = ${rest} where n = ${n}`.execute(db);
  }
};

function withoutArticles(tokens: string): string {
  return tokens
    .split(" ")
    .map((token) => token.replace(/^(?:(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{2}))+/u, ""))
    .join(" ");
}
