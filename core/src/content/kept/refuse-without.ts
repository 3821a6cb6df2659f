import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { holds } from "../types/index.ts";
import type { KeptRow } from "./kept-row.ts";

type Account = Pick<Tx, "who">;

/** Refuses what whoever the transaction was opened for may not do. The operator, a job and the inbox may do everything. */
export function refuseWithout(tx: Account, scope: string): void {
  if (!has(tx, scope)) throw new Refusal("forbidden");
}

/** Refuses to add a draft without `kind:write` or `kind:draft`. */
export function refuseDraft(tx: Account, kind: "events" | "outputs"): void {
  if (!has(tx, `${kind}:write`)) refuseWithout(tx, `${kind}:draft`);
}

/** Refuses a change to what others made, or to what is public, without `kind:write`. */
export function refuseChange(
  tx: Account,
  kind: "events" | "outputs",
  row: Pick<KeptRow, "visibility" | "made_by">,
): void {
  const own = row.made_by !== null && row.made_by === madeBy(tx);
  if (own && row.visibility === "draft") refuseDraft(tx, kind);
  else refuseWithout(tx, `${kind}:write`);
}

/** The person on whose account something is made. */
export function madeBy({ who }: Account): string | null {
  return who?.kind === "person" ? (who.id ?? null) : null;
}

function has({ who }: Account, scope: string): boolean {
  const bounded = who !== undefined && ["person", "token", "visitor"].includes(who.kind);
  return !bounded || holds(who.scopes ?? [], scope);
}
