import { toLocalDate } from "@nri-commons/core/content/types";
import type { Activity } from "./activities/activity.ts";
import { completeParticipant, participationsOf } from "./cohort/participant-store.ts";
import { findPersonByEmail } from "./people/person-store.ts";
import { addressFor, type OpenCapacity } from "./test-people.ts";

const day = 86_400_000;

/** An open activity of this site that begins in so many days. */
export function openActivity(open: OpenCapacity, title: string, more: Partial<Activity> & { inDays?: number } = {}) {
  const { inDays = 30, ...changes } = more;
  const on = (days: number) => toLocalDate(open.site.clock.now() + days * day, "UTC");
  return open.activity({ title: { en: title }, starts: on(inDays), ends: on(inDays + 5), zone: "UTC", ...changes });
}

/** Somebody took part and completed it now; gives the address of their own page. */
export async function complete(
  open: OpenCapacity,
  activity: string,
  name: string,
  more?: Parameters<OpenCapacity["join"]>[2],
): Promise<string> {
  const own = await open.join(activity, name, more);
  await open.ctx.transaction(async (tx) => {
    const person = await findPersonByEmail(tx.db, addressFor(name));
    for (const one of await participationsOf(tx.db, person?.id ?? ""))
      if (one.activity === activity) await completeParticipant(tx.db, { id: one.id, now: tx.now });
  });
  return own;
}

/** So many days later, once what runs by the day has run. */
export async function wait({ site }: OpenCapacity, days: number): Promise<void> {
  site.clock.move(days * day);
  site.node.jobs.wake();
  await site.node.jobs.idle();
}
