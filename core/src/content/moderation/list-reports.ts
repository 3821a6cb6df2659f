import type { Selectable } from "kysely";
import type { Tx } from "../../jobs/index.ts";
import { type LanguageMap, Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readCursor, refuseWithout, toPage } from "../kept/index.ts";
import type { Category, TargetKind, Visibility } from "../types/index.ts";
import { type Appeal, appealsOf } from "./appeals.ts";
import { type Decision, decisionsOf, findDecision } from "./list-decisions.ts";
import { findItem, titleOf } from "./moderated-item.ts";
import type { ReportRow } from "./moderation-tables.ts";
import { fits } from "./secret.ts";

/** A report as moderators see it; of the reporter only what they gave for asking back. */
export interface Report {
  n: number;
  via: "form" | "flag";
  target: string;
  kind: TargetKind;
  origin: string | undefined;
  objects: readonly string[];
  category: Category;
  text: string;
  lang: string | undefined;
  sender: string | undefined;
  contact: string | undefined;
  state: "open" | "decided";
  decision: number | undefined;
  at: number;
  forwardedAt: number | undefined;
}

export interface ReportFile extends Report {
  /** As it is now; undefined when it is no item, or nothing is left of it. */
  item:
    | { id: string; title: LanguageMap; visibility: Visibility; url: string | undefined; owner: string | undefined }
    | undefined;
  decisions: readonly Decision[];
  appeals: readonly Appeal[];
}

/** Newest first, open ones unless told. */
export async function listReports(
  db: Db,
  query: PageQuery & { state?: "open" | "decided" | "all" | undefined },
): Promise<Page<Report>> {
  const limit = limitOf(query);
  const after = readCursor(query);
  let reports = db.selectFrom("content_report").selectAll();
  if (query.state !== "all") reports = reports.where("state", "=", query.state ?? "open");
  if (after) reports = reports.where("n", "<", after.at);
  const rows = await reports
    .orderBy("n", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, { limit, position: ({ n }) => ({ at: n, id: "" }), toItem: toReport });
}

export async function getReport(db: Db, n: number): Promise<ReportFile> {
  const row = await db.selectFrom("content_report").selectAll().where("n", "=", n).executeTakeFirst();
  if (!row) throw new Refusal("not-found", { message: `There is no report R${n}.` });
  const report = toReport(row);
  const item = await findItem(db, report.target);
  const decisions = await decisionsOf(db, report.target);
  return {
    ...report,
    item: item && {
      id: item.row.id,
      title: titleOf(item),
      visibility: item.row.visibility,
      url: item.row.url ?? undefined,
      owner: item.row.owner ?? undefined,
    },
    decisions,
    appeals: await appealsOf(
      db,
      decisions.map((decision) => decision.n),
    ),
  };
}

/** What the reporter sees by the secret link. */
export interface ReportOutcome {
  n: number;
  at: number;
  kind: TargetKind;
  category: Category;
  state: "open" | "decided";
  decision: Decision | undefined;
  appeals: readonly Appeal[];
}

/** Undefined for a wrong secret as for a report that is not there. */
export async function findOutcome(
  db: Db,
  { n, secret }: { n: number; secret: string },
): Promise<ReportOutcome | undefined> {
  const row = await db.selectFrom("content_report").selectAll().where("n", "=", n).executeTakeFirst();
  if (!row || !fits(secret, row.secret_hash)) return undefined;
  const { at, kind, category, state, decision } = toReport(row);
  return {
    n,
    at,
    kind,
    category,
    state,
    decision: decision === undefined ? undefined : await findDecision(db, decision),
    appeals: decision === undefined ? [] : await appealsOf(db, [decision]),
  };
}

/** The moderators want the site that the item is from to know. Twice tells once. */
export async function forwardReport(tx: Tx, n: number): Promise<void> {
  refuseWithout(tx, "moderation:write");
  const row = await tx.db.selectFrom("content_report").selectAll().where("n", "=", n).executeTakeFirst();
  if (!row) throw new Refusal("not-found", { message: `There is no report R${n}.` });
  if (row.origin === null || row.kind === "page") {
    throw new Refusal("conflict", {
      message: "This is about something of this very site: there is nobody else to tell.",
    });
  }
  if (row.forwarded_at !== null) return;
  await tx.db.updateTable("content_report").set({ forwarded_at: tx.now }).where("n", "=", n).execute();
  await tx.fact("report.forwarded", { report: n });
}

function toReport(row: Selectable<ReportRow>): Report {
  return {
    n: row.n,
    via: row.via,
    target: row.target,
    kind: row.kind,
    origin: row.origin ?? undefined,
    objects: JSON.parse(row.objects) as string[],
    category: row.category,
    text: row.body,
    lang: row.lang ?? undefined,
    sender: row.sender ?? undefined,
    contact: row.contact ?? undefined,
    state: row.state,
    decision: row.decision ?? undefined,
    at: row.made_at,
    forwardedAt: row.forwarded_at ?? undefined,
  };
}
