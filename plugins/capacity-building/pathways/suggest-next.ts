import { pickLanguage } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityDb } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { type KnownActivity, listCompleted, listOpenFor } from "./open-activities.ts";
import { type Pathway, stepsNext } from "./pathway.ts";
import { pathwaysWith } from "./pathway-store.ts";
import { listDue, markLooked, markMailed } from "./wish-store.ts";

export interface Suggestion {
  pathway: Pathway;
  next: KnownActivity;
}

const mostSuggestions = 5;
const portion = 100;
/** Between two mails to the same person: at most one a month. */
const pause = 30 * 86_400_000;

/** What is open and comes next on a pathway for somebody, by what they completed; nothing that they are or were in. */
export async function suggestionsFor(db: CapacityDb, person: string, now: number): Promise<Suggestion[]> {
  const completed = await listCompleted(db, person);
  const pathways = await pathwaysWith(db, completed);
  const found: Suggestion[] = [];
  for (const pathway of pathways) {
    const steps = stepsNext(pathway.steps, completed);
    for (const next of await listOpenFor(db, steps, now)) found.push({ pathway, next });
  }
  const known = await activitiesOf(db, person);
  const fresh = found.filter(
    ({ next }, at) => !known.has(next.activity.id) && found.findIndex((other) => other.next.iri === next.iri) === at,
  );
  return fresh.toSorted((one, other) => startOf(one) - startOf(other)).slice(0, mostSuggestions);
}

/** Writes to whom it is the turn of, and who wants that, when something opened that they were not told of. */
export async function suggestNext(ctx: CapacityCtx): Promise<void> {
  if (!(await ctx.mail.isSetUp())) return;
  const now = ctx.clock.now();
  for (;;) {
    const due = await listDue(ctx.db, { now, pause, most: portion });
    for (const person of due) await suggestTo(ctx, person);
    if (due.length < portion) return;
  }
}

async function suggestTo(ctx: CapacityCtx, personId: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const person = await findPerson(tx.db, personId);
    const all = person ? await suggestionsFor(tx.db, personId, tx.now) : [];
    const fresh = await markMailed(tx.db, {
      person: personId,
      activities: all.map(({ next }) => next.activity.id),
      now: tx.now,
      pause,
    });
    await markLooked(tx.db, personId, tx.now);
    if (person === undefined || fresh.length === 0) return;
    const told = all.filter(({ next }) => fresh.includes(next.activity.id));
    await tellPerson(ctx, tx, {
      person,
      subject: (t) => t("next.mail.subject"),
      paragraphs: (t) => [
        t("next.mail.text"),
        told
          .map(({ pathway, next: { activity } }) =>
            t("next.mail.line", {
              title: pickLanguage(activity.title, person.lang)?.text ?? "",
              pathway: pickLanguage(pathway.title, person.lang)?.text ?? "",
              page: activity.source?.url ?? ctx.pageUrl(`/capacity/${activity.id}`, t.lang),
            }),
          )
          .join("\n"),
        t("next.mail.stop"),
      ],
      path: "/next",
    });
  });
}

async function activitiesOf(db: CapacityDb, person: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("capacity_building_participant")
    .select("activity_id")
    .where("person_id", "=", person)
    .execute();
  return new Set(rows.map(({ activity_id }) => activity_id));
}

function startOf({ next: { activity } }: Suggestion): number {
  return Date.parse(activity.starts);
}
