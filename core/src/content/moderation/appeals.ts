import type { Selectable } from "kysely";
import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Db, recordAudit } from "../../store/index.ts";
import { refuseWithout } from "../kept/index.ts";
import { cleanText } from "./clean-text.ts";
import { type Decided, getDecision, type Reasons, undoMeasure, upholdDecision } from "./decide.ts";
import { contactFor } from "./file-report.ts";
import { type Decision, findDecision } from "./list-decisions.ts";
import type { AppealRow } from "./moderation-tables.ts";
import { fits } from "./secret.ts";

export interface Appeal {
  n: number;
  decision: number;
  side: AppealRow["side"];
  text: string;
  lang: string | undefined;
  contact: string | undefined;
  state: AppealRow["state"];
  /** The decision that answers it. */
  answer: number | undefined;
  at: number;
}

/** By the number alone: whoever says that it concerns them is heard, and moderators see that nothing proves it. */
export interface NewAppeal {
  decision: number;
  side: AppealRow["side"];
  text: string;
  lang?: string | undefined;
  contact?: string | undefined;
  key: string;
}

/** Opens the matter again, with the reports on it. The same sent twice is one appeal. */
export async function fileAppeal(
  tx: Tx,
  { decision, side, text, lang, contact, key }: NewAppeal,
): Promise<{ n: number }> {
  const { action, target } = await getDecision(tx, decision);
  if (action === "undo" && side !== "reporter") {
    throw new Refusal("conflict", {
      message:
        "Nothing is in force by this decision: it ended one. Only who reported the matter can appeal against that.",
    });
  }
  const known = await tx.db.selectFrom("content_appeal").select("n").where("source_key", "=", key).executeTakeFirst();
  if (known) return known;
  const row = await tx.db
    .insertInto("content_appeal")
    .values({
      decision,
      side,
      body: cleanText(text),
      lang: lang ?? null,
      source_key: key,
      contact: contact === undefined ? null : cleanText(contact),
      contact_until: contact === undefined ? null : tx.now + contactFor,
      state: "open",
      answer: null,
      made_at: tx.now,
    })
    .returning("n")
    .executeTakeFirstOrThrow();
  await tx.db.updateTable("content_report").set({ state: "open" }).where("target", "=", target).execute();
  await recordAudit(tx, { verb: "appeal.filed", object: `A${row.n}`, details: { decision, side } });
  return row;
}

/** What the affected side reads by its secret link; undefined for a wrong secret. */
export async function findAffected(
  db: Db,
  { n, secret }: { n: number; secret: string },
): Promise<{ decision: Decision; appeals: readonly Appeal[] } | undefined> {
  const row = await db.selectFrom("content_decision").select("secret_hash").where("n", "=", n).executeTakeFirst();
  if (!row || !fits(secret, row.secret_hash)) return undefined;
  const decision = await findDecision(db, n);
  return decision && { decision, appeals: await appealsOf(db, [n]) };
}

/** Newest first, open ones unless told; 200 at most. */
export async function listAppeals(db: Db, { state }: { state?: AppealRow["state"] | "all" } = {}): Promise<Appeal[]> {
  let appeals = db.selectFrom("content_appeal").selectAll();
  if (state !== "all") appeals = appeals.where("state", "=", state ?? "open");
  return (await appeals.orderBy("n", "desc").limit(200).execute()).map(toAppeal);
}

export async function getAppeal(db: Db, n: number): Promise<Appeal & { about: Decision }> {
  const row = await db.selectFrom("content_appeal").selectAll().where("n", "=", n).executeTakeFirst();
  const about = row && (await findDecision(db, row.decision));
  if (!row || !about) throw new Refusal("not-found", { message: `There is no appeal A${n}.` });
  return { ...toAppeal(row), about };
}

export async function appealsOf(db: Db, decisions: readonly number[]): Promise<Appeal[]> {
  if (decisions.length === 0) return [];
  const rows = await db
    .selectFrom("content_appeal")
    .selectAll()
    .where("decision", "in", decisions)
    .orderBy("n")
    .limit(100)
    .execute();
  return rows.map(toAppeal);
}

/** Ends the measure that the appeal is against. One against a refusal to act is answered by the measure that is now taken. */
export async function grantAppeal(tx: Tx, { appeal, ...reasons }: Reasons & { appeal: number }): Promise<Decided> {
  refuseWithout(tx, "moderation:write");
  const { about } = await getAppeal(tx.db, appeal);
  if (!about.inForce) {
    throw new Refusal("conflict", {
      message: `D${about.n} took no measure that is still in force. Decide anew, with the appeal's number: nri moderate hide … --appeal ${appeal}`,
    });
  }
  return undoMeasure(tx, { ...reasons, target: about.target, appeal });
}

export async function rejectAppeal(tx: Tx, { appeal, ...reasons }: Reasons & { appeal: number }): Promise<Decided> {
  refuseWithout(tx, "moderation:write");
  const { about } = await getAppeal(tx.db, appeal);
  return upholdDecision(tx, { ...reasons, decision: about.n, appeal });
}

function toAppeal(row: Selectable<AppealRow>): Appeal {
  const { n, decision, side, body, lang, contact, state, answer, made_at } = row;
  return {
    n,
    decision,
    side,
    text: body,
    lang: lang ?? undefined,
    contact: contact ?? undefined,
    state,
    answer: answer ?? undefined,
    at: made_at,
  };
}
