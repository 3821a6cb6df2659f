import type { Generated } from "kysely";
import type { Db } from "../store/index.ts";

declare module "../store/tables.ts" {
  interface Tables {
    fact: FactTable;
  }
}

interface FactTable {
  seq: Generated<number>;
  type: string;
  payload: string;
  at: number;
}

/** Returns the fact's number. */
export async function addFact(db: Db, fact: { type: string; payload: string; at: number }): Promise<number> {
  const { seq } = await db.insertInto("fact").values(fact).returning("seq").executeTakeFirstOrThrow();
  return seq;
}

export async function deleteFactsBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom("fact").where("at", "<", at).execute();
}
