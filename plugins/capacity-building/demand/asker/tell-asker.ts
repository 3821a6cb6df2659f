import type { CapacityCtx, CapacityTx } from "../../capacity-ctx.ts";
import type { RequestRow } from "../demand-tables.ts";
import { type AskerNews, mailAsker } from "../mail-asker.ts";
import { addWord } from "./word-store.ts";

interface News {
  row: RequestRow;
  news: AskerNews;
  /** What the team says to it; it stands on the page of who asked, too. */
  words?: string | undefined;
  revision: number;
}

const day = 86_400_000;

/** The team did something about a request: who asked gets a letter. Changes of one day without a word are one letter. */
export async function tellAsker(ctx: CapacityCtx, tx: CapacityTx, { row, news, words, revision }: News): Promise<void> {
  if (row.contact === null) return;
  const said = words === undefined || words === "" ? undefined : words;
  if (said !== undefined && row.person_id !== null) {
    const id = `${row.id} ${news} ${revision}`;
    await addWord(tx.db, { id, request_id: row.id, author: "team", text: said, seen: 1, written_at: tx.now });
  }
  const time = news === "changed" && said === undefined ? `day ${Math.floor(tx.now / day)}` : revision;
  await mailAsker(ctx, tx, { row, news, words: said, key: `capacity-request ${news} ${row.id} ${time}` });
}
