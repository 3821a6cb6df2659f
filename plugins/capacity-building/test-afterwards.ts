import { toLocalDate } from "@nri-commons/core/content/types";
import type { OpenConsole } from "@nri-commons/core/testing/console";
import type { Activity } from "./activities/activity.ts";
import { putActivity } from "./activities/activity-store.ts";
import type { CapacityDb } from "./capacity-ctx.ts";
import { addParticipant, completeParticipant } from "./cohort/participant-store.ts";
import type { Person } from "./people/person.ts";
import { addLink, putPerson } from "./people/person-store.ts";

type Site = Pick<OpenConsole, "node" | "clock">;

/** The tables of this plugin within one transaction, whatever the node is typed for. */
export function within<Result>({ node }: Site, run: (db: CapacityDb) => Promise<Result>): Promise<Result> {
  return node.transaction((tx) => run(tx.db as unknown as CapacityDb));
}

let count = 0;
const newId = () => `01k9zq0c3v5m8t2r7x4w6y${String(count++).padStart(4, "0")}`;

/** An open activity of this site that begins in so many days. */
export async function plantActivity(
  site: Site,
  { inDays = 30, ...more }: Partial<Activity> & { inDays?: number },
): Promise<Activity> {
  const now = site.clock.now();
  const day = (days: number) => toLocalDate(now + days * 86_400_000, "UTC");
  const activity = {
    ...{ id: newId(), state: "open", type: "course", level: "introductory", scope: "national", mode: "online" },
    ...{ title: { en: "A first course" }, about: { en: "How the Internet is governed." }, languages: ["en"] },
    ...{ topics: ["access"], starts: day(inDays), ends: day(inDays + 5), zone: "UTC", created: now, updated: now },
    ...{ published: now },
    ...more,
  } as Activity;
  await within(site, (db) => putActivity(db, activity, `${site.node.origin}/ap/objects/${activity.id}`));
  return activity;
}

/** Somebody with a page of their own, whose address this gives. */
export async function plantPerson(site: Site, more: Partial<Person> = {}): Promise<{ id: string; own: string }> {
  const id = newId();
  const secret = `secret-of-${id}`.slice(0, 32).padEnd(32, "x");
  const person: Person = { id, name: "Sample Fellow", lang: "en", created: site.clock.now(), ...more };
  await within(site, async (db) => {
    await putPerson(db, person);
    await addLink(db, { person: id, secret, now: site.clock.now() });
  });
  return { id, own: `/en/capacity/me/${secret}` };
}

/** Who took part from the beginning and completed it now. Gives the id of the participation. */
export async function plantCompletion(site: Site, person: string, activity: string): Promise<string> {
  const id = newId();
  const now = site.clock.now();
  await within(site, async (db) => {
    await addParticipant(db, { id, activity, person, state: "in", joined: now });
    await completeParticipant(db, { id, now });
  });
  return id;
}

/** Daily jobs run once more, so many days later. */
export async function wait(site: Site, days: number): Promise<void> {
  site.clock.move(days * 86_400_000);
  site.node.jobs.wake();
  await site.node.jobs.idle();
}
