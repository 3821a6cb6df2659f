import { hasScope } from "../../../content/types/index.ts";
import type { TodayRequest } from "../../../plugin/index.ts";
import type { Task, TodayParts } from "../../../web/index.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";

/** What waits for somebody's word: support that was asked for, and hubs. */
export async function registrationToday(
  ctx: RegistrationCtx,
  { t, person }: TodayRequest,
): Promise<Partial<TodayParts>> {
  const organises = hasScope(person, "events:write");
  const needs = await ctx.db
    .selectFrom("registration_need")
    .innerJoin("registration_form", "registration_form.event_id", "registration_need.event_id")
    .select((eb) => ["registration_need.event_id as event", "access_person", eb.fn.countAll<number>().as("count")])
    .where("state", "=", "asked")
    .groupBy(["registration_need.event_id", "access_person"])
    .execute();
  const hubs = organises
    ? await ctx.db
        .selectFrom("registration_hub")
        .select((eb) => ["event_id as event", eb.fn.countAll<number>().as("count")])
        .where("state", "=", "asked")
        .groupBy("event_id")
        .execute()
    : [];
  const reports = organises
    ? await ctx.db
        .selectFrom("registration_contact_report")
        .select((eb) => ["event_id as event", eb.fn.countAll<number>().as("count")])
        .where("settled_at", "is", null)
        .groupBy("event_id")
        .execute()
    : [];
  const task = (event: string, count: number, what: "needs" | "hubs" | "contacts"): Task => ({
    title: t(`today.${what}`, { count: Number(count) }),
    href: `/console/registration/${event}/${what}`,
    urgency: "soon",
  });
  return {
    tasks: [
      ...needs
        .filter(({ access_person }) => organises || access_person === person.id)
        .map(({ event, count }) => task(event, count, "needs")),
      ...hubs.map(({ event, count }) => task(event, count, "hubs")),
      ...reports.map(({ event, count }) => task(event, count, "contacts")),
    ],
  };
}
