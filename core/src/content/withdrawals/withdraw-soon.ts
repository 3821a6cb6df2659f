import type { JobHandler, Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { findEventRow, updateEvent } from "../events/event-store.ts";
import { getOwnEvent } from "../events/revise-event.ts";
import { nextRevision, refuseWithout } from "../kept/index.ts";
import { findOutputRow, updateOutput } from "../outputs/output-store.ts";
import { getOwnOutput } from "../outputs/revise-output.ts";
import type { Visibility } from "../types/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_withdrawal: WithdrawalRow;
  }
}

interface WithdrawalRow {
  kind: WithdrawableKind;
  id: string;
  /** What it was before. */
  visibility: Visibility;
  tell_at: number;
}

type WithdrawableKind = "event" | "output";

export interface Withdrawable {
  kind: WithdrawableKind;
  id: string;
}

/** How long a withdrawal can be undone before others hear of it. */
export const undoTime = 600_000;
export const tellWithdrawalsJob = "tell-withdrawals";

/** Takes a local thing out of sight now; others are told when `undoTime` is over. Twice changes nothing. */
export async function withdrawSoon(tx: Tx, { kind, id }: Withdrawable): Promise<void> {
  if (await findPendingWithdrawal(tx.db, { kind, id })) return;
  const row = await hide(tx, { kind, id });
  const tell_at = tx.now + undoTime;
  await tx.db.insertInto("content_withdrawal").values({ kind, id, visibility: row.visibility, tell_at }).execute();
  await tx.enqueue({ kind: tellWithdrawalsJob, key: `${kind} ${id}`, payload: {}, runAt: tell_at });
}

/** As if nothing had been; refuses with `conflict` when others were told already. */
export async function undoWithdrawal(tx: Tx, { kind, id }: Withdrawable): Promise<void> {
  const pending = await findPendingWithdrawal(tx.db, { kind, id });
  refuseWithout(tx, `${kind}s:write`);
  if (!pending) throw new Refusal("conflict", { message: "Others have been told already: this cannot be undone." });
  await show(tx, { kind, id }, pending.visibility);
  await tx.db.deleteFrom("content_withdrawal").where("kind", "=", kind).where("id", "=", id).execute();
}

export function findPendingWithdrawal(db: Db, { kind, id }: Withdrawable): Promise<WithdrawalRow | undefined> {
  return db
    .selectFrom("content_withdrawal")
    .selectAll()
    .where("kind", "=", kind)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Tells of all whose time is over. */
export const runTellWithdrawals: JobHandler = async (_, { transaction }) => {
  await transaction(async (tx) => {
    const due = await tx.db.selectFrom("content_withdrawal").selectAll().where("tell_at", "<=", tx.now).execute();
    for (const { kind, id, visibility } of due) {
      await tx.db.deleteFrom("content_withdrawal").where("kind", "=", kind).where("id", "=", id).execute();
      if (visibility === "draft") continue;
      const row = kind === "event" ? await findEventRow(tx.db, id) : await findOutputRow(tx.db, id);
      if (row) await tx.fact(`${kind}.withdrawn`, { id, revision: row.updated_at });
    }
  });
};

/** Refuses what is not ours to take back. Gives the row as it was. */
async function hide(tx: Tx, { kind, id }: Withdrawable): Promise<{ visibility: Visibility }> {
  if (kind === "event") {
    const { row } = await getOwnEvent(tx, id);
    await updateEvent(tx, { ...row, visibility: "withdrawn", updated_at: nextRevision(tx.now, row.updated_at) });
    return row;
  }
  const { row } = await getOwnOutput(tx, id);
  await updateOutput(tx, { ...row, visibility: "withdrawn", updated_at: nextRevision(tx.now, row.updated_at) });
  return row;
}

async function show(tx: Tx, { kind, id }: Withdrawable, visibility: Visibility): Promise<void> {
  if (kind === "event") {
    const row = await findEventRow(tx.db, id);
    if (row) await updateEvent(tx, { ...row, visibility, updated_at: nextRevision(tx.now, row.updated_at) });
    return;
  }
  const row = await findOutputRow(tx.db, id);
  if (row) await updateOutput(tx, { ...row, visibility, updated_at: nextRevision(tx.now, row.updated_at) });
}
