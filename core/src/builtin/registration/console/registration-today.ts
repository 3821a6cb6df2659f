import { hasScope } from "../../../content/types/index.ts";
import type { TodayRequest } from "../../../plugin/index.ts";
import type { Task, TodayParts } from "../../../web/index.ts";
import { desk, type RegistrationCtx } from "../registration-ctx.ts";
import { listForms } from "../store/form-store.ts";
import { changesOf } from "../told.ts";

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
  const moved = organises ? await findMoved(ctx) : [];
  const task = (event: string, count: number, what: "support" | "hubs" | "contacts"): Task => ({
    title: t(`today.${what === "support" ? "needs" : what}`, { count: Number(count) }),
    href: `/console/registration/${event}/${what}`,
    urgency: "soon",
  });
  return {
    tasks: [
      ...needs
        .filter(({ access_person }) => organises || access_person === person.id)
        .map(({ event, count }) => task(event, count, "support")),
      ...moved.map((event) => ({
        title: t("today.moved"),
        href: `/console/registration/${event}/change`,
        urgency: "now" as const,
      })),
      ...hubs.map(({ event, count }) => task(event, count, "hubs")),
      ...reports.map(({ event, count }) => task(event, count, "contacts")),
    ],
  };
}

/** Events ahead of which people were told another time or place. */
async function findMoved(ctx: RegistrationCtx): Promise<string[]> {
  const told = new Map((await listForms(ctx.db)).map(({ event, told }) => [event, told]));
  if (told.size === 0) return [];
  const ahead = await ctx.events.list({ source: "local", from: ctx.clock.now(), limit: 100 }, desk);
  return ahead.items
    .filter(({ status }) => status !== "cancelled" && status !== "postponed")
    .filter((event) => changesOf(told.get(event.id), event).length > 0)
    .map(({ id }) => id);
}
