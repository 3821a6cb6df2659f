import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../../capacity-ctx.ts";
import type { NewRequest } from "../capacity-request.ts";
import type { RequestRow } from "../demand-tables.ts";
import { mailAsker } from "../mail-asker.ts";
import { changeRow } from "../raise-request.ts";
import { getOwnRequestRow } from "../request-store.ts";
import { tellAsker } from "./tell-asker.ts";
import { addWord, markSeen } from "./word-store.ts";

/** Before the team published it, who asked changes it at once; afterwards the team looks at the change first. */
export async function changeOwnRequest(ctx: CapacityCtx, { id, request }: { id: string; request: NewRequest }) {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    if (row.state === "waiting") await changeRow(ctx, tx, { row, change: { content: request } });
    else await propose(tx, id, JSON.stringify(request));
  });
}

export function proposedOf({ proposed }: Pick<RequestRow, "proposed">): NewRequest | undefined {
  return proposed === null ? undefined : (JSON.parse(proposed) as NewRequest);
}

/** The team takes over what who asked wishes; everybody sees it from now on. */
export async function takeChangeOver(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    const content = proposedOf(row);
    if (content === undefined) return;
    const changed = await changeRow(ctx, tx, { row: { ...row, proposed: null }, change: { content } });
    await tellAsker(ctx, tx, { row: changed, news: "taken", revision: changed.updated_at });
  });
}

/** The team leaves it as it is. Twice is once. */
export async function dropChange(ctx: CapacityCtx, { id, words }: { id: string; words?: string }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    if (row.proposed === null) return;
    await propose(tx, id, null);
    await tellAsker(ctx, tx, { row, news: "left", words, revision: tx.now });
  });
}

interface Words {
  id: string;
  text: string;
  /** Of this showing of the form. */
  key: string;
}

export async function writeToTeam(ctx: CapacityCtx, { id, text, key }: Words): Promise<void> {
  await ctx.transaction(async (tx) => {
    await getOwnRequestRow(tx.db, id);
    await addWord(tx.db, {
      id: `${id} asker ${key}`,
      request_id: id,
      author: "asker",
      text,
      seen: 0,
      written_at: tx.now,
    });
  });
}

/** By mail, with the way to their own page, where they answer. What they wrote before is noted with it. */
export async function writeToAsker(ctx: CapacityCtx, { id, text, key }: Words): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    if (row.person_id === null) throw new Refusal("conflict");
    const word = {
      id: `${id} team ${key}`,
      request_id: id,
      author: "team" as const,
      text,
      seen: 1,
      written_at: tx.now,
    };
    if (!(await addWord(tx.db, word))) return;
    await markSeen(tx.db, id);
    await mailAsker(ctx, tx, { row, news: "word", words: text, key: `capacity-request word ${word.id}` });
  });
}

async function propose(tx: CapacityTx, id: string, proposed: string | null): Promise<void> {
  await getOwnRequestRow(tx.db, id);
  await tx.db.updateTable("capacity_building_request").set({ proposed }).where("id", "=", id).execute();
}
