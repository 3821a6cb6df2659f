import { sql } from "kysely";
import type { Tx } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";

/** A report or an appeal of somebody who gave an address for asking back. */
export interface ContactFile {
  what: "report" | "appeal";
  n: number;
  text: string;
  /** Milliseconds. */
  at: number;
}

export async function findByContact(db: Db, email: string): Promise<ContactFile[]> {
  const found: ContactFile[] = [];
  for (const [table, what] of tables) {
    const rows = await db
      .selectFrom(table)
      .select(["n", "body", "made_at"])
      .where(sql<boolean>`lower(contact) = ${email.toLowerCase()}`)
      .orderBy("n")
      .execute();
    found.push(...rows.map(({ n, body, made_at }) => ({ what, n, text: body, at: Number(made_at) })));
  }
  return found;
}

/** The case goes on without it. */
export async function forgetContact(tx: Tx, { what, n }: Pick<ContactFile, "what" | "n">): Promise<void> {
  const table = what === "report" ? "content_report" : "content_appeal";
  await tx.db.updateTable(table).set({ contact: null, contact_until: null }).where("n", "=", n).execute();
}

const tables = [
  ["content_report", "report"],
  ["content_appeal", "appeal"],
] as const;
