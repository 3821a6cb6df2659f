import { type LanguageMap, Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { nextRevision } from "../travel/revision.ts";
import { type Activity, isPublic, type NewActivity } from "./activity.ts";
import "./activity-facts.ts";
import { findActivity, getOwnActivity } from "./activity-store.ts";
import { bringBackToCalendar, cancelInCalendar, keepInCalendar, withdrawFromCalendar } from "./calendar.ts";
import { missingOf } from "./missing-of.ts";
import { saveActivity } from "./save-activity.ts";

/** How long an activity that was taken back can be brought back before others hear of it. */
const undoTime = 600_000;

/** What the form says, and what is kept beside it. */
type Whole = NewActivity & Partial<Pick<Activity, "sessions" | "units" | "faculty">>;

/** Kept for its own people; `key` makes of what is sent twice one activity. */
export async function addActivity(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { activity, key }: { activity: Whole; key: string },
): Promise<Activity> {
  const known = await findActivity(tx.db, key);
  if (known !== undefined) return known;
  const { sessions = [], units = [], faculty = [] } = activity;
  const more = { sessions, units, faculty, state: "draft" as const, created: tx.now, updated: tx.now };
  const added: Activity = { ...activity, ...more, id: key };
  await saveActivity(ctx, tx, added);
  return added;
}

/** Any change of its texts, its sessions or its curriculum; others hear of it when it is public, and the calendar follows. */
export async function changeActivity(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { id, change }: { id: string; change: (known: Activity) => Activity },
): Promise<Activity> {
  const known = await getOwnActivity(tx.db, id);
  return keep(ctx, tx, { before: known, next: change(known) });
}

/** Seen by everybody from now on. What is missing is refused; one that was called off takes place after all. */
export async function openActivity(ctx: CapacityCtx, tx: CapacityTx, id: string): Promise<Activity> {
  const known = await getOwnActivity(tx.db, id);
  if (known.state === "open") return known;
  const missing = missingOf(known, tx.now).filter(({ needed }) => needed);
  if (missing.length > 0)
    throw new Refusal("invalid", { problems: missing.map(({ id: path }) => ({ path, message: path })) });
  const opened: Activity = { ...known, state: "open", reason: undefined, published: known.published ?? tx.now };
  const fact = known.published === undefined ? "capacity-activity.opened" : "capacity-activity.revised";
  return keep(ctx, tx, { before: known, next: opened, fact });
}

/** It does not take place; its page stays and says why. */
export async function cancelActivity(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { id, reason }: { id: string; reason: LanguageMap },
): Promise<void> {
  const known = await getOwnActivity(tx.db, id);
  if (known.state !== "open") throw new Refusal("conflict");
  await keep(ctx, tx, {
    before: known,
    next: { ...known, state: "cancelled", reason },
    fact: "capacity-activity.cancelled",
  });
}

/** Out of sight at once; others are told when `undoTime` is over. */
export async function withdrawActivity(ctx: CapacityCtx, tx: CapacityTx, id: string): Promise<void> {
  const known = await findActivity(tx.db, id);
  if (known === undefined || known.source !== undefined) throw new Refusal("not-found");
  if (known.state === "withdrawn") return;
  const gone: Activity = { ...known, state: "withdrawn", before: known.state, tellAt: tx.now + undoTime };
  await saveActivity(ctx, tx, { ...gone, updated: nextRevision(tx, known.updated) });
  if (isPublic(known)) await withdrawFromCalendar(ctx, tx, known);
}

/** As if nothing had been; refused once others were told. */
export async function undoWithdrawal(ctx: CapacityCtx, tx: CapacityTx, id: string): Promise<void> {
  const known = await findActivity(tx.db, id);
  if (known?.source !== undefined || known?.before === undefined) throw new Refusal("conflict");
  const { before, tellAt: _, ...rest } = known;
  await saveActivity(ctx, tx, { ...rest, state: before });
  if (before !== "draft") await bringBackToCalendar(ctx, tx, rest);
}

interface Keep {
  before: Activity;
  next: Activity;
  fact?: "capacity-activity.opened" | "capacity-activity.revised" | "capacity-activity.cancelled";
}

/** Its next revision, in the calendar too, and the fact where everybody sees it. */
async function keep(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { before, next, fact = "capacity-activity.revised" }: Keep,
): Promise<Activity> {
  const updated = nextRevision(tx, before.updated);
  const isTold = isPublic(next);
  const inStep = isTold && next.state !== "cancelled" ? await keepInCalendar(ctx, tx, { before, now: next }) : next;
  const kept: Activity = { ...inStep, updated };
  if (next.state === "cancelled" && before.state !== "cancelled") await cancelInCalendar(ctx, tx, kept);
  await saveActivity(ctx, tx, kept);
  if (isTold) await tx.fact(fact, { id: kept.id, revision: updated });
  return kept;
}
