import type { Tx } from "../../jobs/index.ts";
import { originOf, Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { refuseWithout } from "../kept/index.ts";
import type { Action, Category, Measure, Ref, TargetKind } from "../types/index.ts";
import { checkTarget, cleanText } from "./clean-text.ts";
import { findMeasure } from "./measure-store.ts";
import { findItem, type ModeratedItem, refOfRow } from "./moderated-item.ts";
import type { DecisionRow } from "./moderation-tables.ts";
import { hashSecret, newSecret } from "./secret.ts";
import { settleItem } from "./settle-item.ts";
import { settleSite } from "./settle-site.ts";

/** What every decision says. */
export interface Reasons {
  reason: Category;
  /** Told to the reporter and to the side that it affects. */
  note?: string | undefined;
  /** The report that led to it. */
  report?: number | undefined;
  /** The appeal that it answers. */
  appeal?: number | undefined;
}

export interface Decided {
  n: number;
  action: Action;
  /** What an undo ended. */
  ended?: Measure | undefined;
  target: string;
  /** For the link by which the affected side reads and appeals; not kept, only its hash. */
  secret: string;
}

/** One item is not shown anywhere until this is undone. Refused when it is hidden already: each decision has a link of its own. */
export async function hideItem(tx: Tx, { ref, ...reasons }: Reasons & { ref: Ref }): Promise<Decided> {
  refuseWithout(tx, "moderation:write");
  const item = await findItem(tx.db, checkTarget(ref));
  if (!item || item.row.visibility === "withdrawn")
    throw new Refusal("not-found", {
      message: `There is no item ${ref}. Give its id, or the address of its page as the browser shows it.`,
    });
  if (item.row.visibility === "draft") {
    throw new Refusal("conflict", { message: "This is a draft, which nobody outside of this node sees." });
  }
  const target = { target: refOfRow(item.row), kind: item.kind, origin: item.row.origin };
  await refuseTwice(tx, { target: target.target, action: "hide" });
  const decided = await record(tx, { action: "hide", ...target, ...reasons });
  await putMeasure(tx, { target: target.target, action: "hide", decision: decided.n });
  await settleItem(tx, item);
  if (item.kind === "expert") await tellAnew(tx, item);
  return decided;
}

/** `limit`: what a site publishes is shown where a link leads to it, and in no list. `suspend`: nothing of it is shown. */
export async function restrictSite(
  tx: Tx,
  { site, action, ...reasons }: Reasons & { site: string; action: "limit" | "suspend" },
): Promise<Decided> {
  refuseWithout(tx, "moderation:write");
  const origin = siteOf(site);
  await refuseTwice(tx, { target: origin, action });
  const decided = await record(tx, { action, target: origin, kind: "site", origin, ...reasons });
  await putMeasure(tx, { target: origin, action, decision: decided.n });
  await settleSite(tx, origin);
  return decided;
}

/** Ends what is in force on an item or a site: everything is as it was. */
export async function undoMeasure(
  tx: Tx,
  { target: given, ...reasons }: Reasons & { target: string },
): Promise<Decided> {
  refuseWithout(tx, "moderation:write");
  const item = await findItem(tx.db, checkTarget(given));
  const target = item ? refOfRow(item.row) : given.includes(":") ? await measuredName(tx, given) : given;
  const measure = await findMeasure(tx.db, target);
  if (!measure) throw new Refusal("not-found", { message: `Nothing is decided against ${given}.` });
  const before = await getDecision(tx, measure.decision);
  const { kind, origin } = before;
  const decided = await record(tx, { action: "undo", target, kind, origin, undoes: measure.decision, ...reasons });
  await tx.db.deleteFrom("content_measure").where("target", "=", target).execute();
  if (item) await settleItem(tx, item);
  if (item) await tellAnew(tx, item);
  if (kind === "site") await settleSite(tx, target);
  return { ...decided, ended: measure.action };
}

/** Nothing is done about a report. */
export async function dismissReport(tx: Tx, reasons: Reasons & { report: number }): Promise<Decided> {
  refuseWithout(tx, "moderation:write");
  const report = await tx.db
    .selectFrom("content_report")
    .selectAll()
    .where("n", "=", reasons.report)
    .executeTakeFirst();
  if (!report) throw new Refusal("not-found", { message: `There is no report R${reasons.report}.` });
  const { target, kind, origin } = report;
  return record(tx, { action: "dismiss", target, kind, origin, ...reasons });
}

/** A decision stays as it is after an appeal. */
export async function upholdDecision(
  tx: Tx,
  { decision, ...reasons }: Reasons & { decision: number },
): Promise<Decided> {
  refuseWithout(tx, "moderation:write");
  const { target, kind, origin } = await getDecision(tx, decision);
  return record(tx, { action: "uphold", target, kind, origin, undoes: decision, ...reasons });
}

export async function getDecision({ db }: Pick<Tx, "db">, n: number): Promise<Omit<DecisionRow, "n"> & { n: number }> {
  const row = await db.selectFrom("content_decision").selectAll().where("n", "=", n).executeTakeFirst();
  if (!row) throw new Refusal("not-found", { message: `There is no decision D${n}.` });
  return row;
}

/** A new secret for the link of the affected side; the one before does not work any more. */
export async function renewSecret(tx: Tx, n: number): Promise<string> {
  refuseWithout(tx, "moderation:write");
  await getDecision(tx, n);
  const secret = newSecret();
  await tx.db
    .updateTable("content_decision")
    .set({ secret_hash: hashSecret(secret) })
    .where("n", "=", n)
    .execute();
  return secret;
}

interface NewDecision extends Reasons {
  action: Action;
  target: string;
  kind: TargetKind;
  origin: string | null;
  undoes?: number;
}

/** Written down, in the audit log too; the reports that it answers are closed with it. */
async function record(tx: Tx, { report, note = "", ...decision }: NewDecision): Promise<Decided> {
  const { action, target, kind, origin, reason, undoes = null, appeal = null } = decision;
  const { who = { kind: "system" } } = tx;
  const secret = newSecret();
  const made_by = who.id === undefined ? who.kind : `${who.kind} ${who.id}`;
  const row = { action, target, kind, origin, reason, note: cleanText(note), made_by, made_at: tx.now, undoes, appeal };
  const { n } = await tx.db
    .insertInto("content_decision")
    .values({ ...row, secret_hash: hashSecret(secret) })
    .returning("n")
    .executeTakeFirstOrThrow();
  await closeReports(tx, { action, target, report, decision: n });
  if (appeal !== null) await closeAppeal(tx, { appeal, action, decision: n });
  await recordAudit(tx, {
    verb: `moderation.${verbs[action]}`,
    object: target,
    details: { decision: n, reason, undoes },
  });
  await tx.fact("moderation.decided", { decision: n });
  return { n, action, target, secret };
}

const verbs: Readonly<Record<Action, string>> = {
  hide: "hidden",
  limit: "limited",
  suspend: "suspended",
  undo: "undone",
  dismiss: "dismissed",
  uphold: "upheld",
};

interface Closing {
  action: Action;
  target: string;
  report: number | undefined;
  decision: number;
}

/** Also those who read of a measure before learn when it ends. */
async function closeReports({ db }: Tx, { action, target, report, decision }: Closing): Promise<void> {
  const on = report === undefined ? [] : [report];
  let reports = db
    .updateTable("content_report")
    .set({ state: "decided", decision })
    .where((where) => where.or([where("target", "=", target), ...on.map((n) => where("n", "=", n))]));
  if (action !== "undo") reports = reports.where("state", "=", "open");
  await reports.execute();
}

async function closeAppeal(
  { db }: Tx,
  { appeal, action, decision }: { appeal: number; action: Action; decision: number },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("content_appeal")
    .set({ state: action === "uphold" ? "rejected" : "granted", answer: decision })
    .where("n", "=", appeal)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) {
    throw new Refusal("conflict", { message: `There is no open appeal A${appeal}.` });
  }
}

/** A decision in force is not replaced by its like unsaid: whoever was told of the first would read that it is over. */
async function refuseTwice({ db }: Tx, { target, action }: { target: string; action: Measure }): Promise<void> {
  const measure = await findMeasure(db, target);
  if (measure?.action !== action) return;
  const said = { hide: "hidden", limit: "limited", suspend: "suspended" }[action];
  throw new Refusal("conflict", {
    message: `This is ${said} already, by D${measure.decision}. To decide anew, end that first: nri moderate undo ${target}. To answer a report with it: nri reports dismiss`,
  });
}

async function putMeasure(
  tx: Tx,
  { target, action, decision }: { target: string; action: Measure; decision: number },
): Promise<void> {
  await tx.db
    .insertInto("content_measure")
    .values({ target, action, decision, since: tx.now })
    .onConflict((conflict) => conflict.column("target").doUpdateSet({ action, decision }))
    .execute();
}

/** A site is named by its origin, or by any address of it. */
async function measuredName({ db }: Tx, given: string): Promise<string> {
  return (await findMeasure(db, given)) ? given : originOf(given);
}

export function siteOf(given: string): string {
  const origin = originOf(given);
  if (origin === "") {
    throw new Refusal("bad-request", { message: `"${given}" is not a site such as https://host.` });
  }
  return origin;
}

/** What became of an item of ours while it was hidden reaches its readers; copies of a person's entry are called back and made anew. */
async function tellAnew(
  tx: Tx,
  { kind, row: { id, iri, visibility, updated_at: revision } }: ModeratedItem,
): Promise<void> {
  if (iri !== null || visibility === "withdrawn") return;
  if (kind === "event") await tx.fact("event.revised", { id, revision });
  if (kind === "output") await tx.fact("output.revised", { id, revision });
  if (kind === "expert") await tx.fact("expert.shared", { id, revision });
}
