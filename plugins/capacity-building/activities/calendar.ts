import { allDay, type NewEvent, parseWhen, toLocalDate, type When } from "@nri-commons/core/content/types";
import { type LanguageMap, pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { type Activity, isPublic, type Session } from "./activity.ts";

/**
 * Keeps the calendar of events in step with a public activity (EGM26-VIII.1): each dated session is an event of its own that leads back to
 * it, and an activity without sessions is one event over all of its days. Gives the activity with what its events are called.
 */
export async function keepInCalendar(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { before, now: activity }: { before: Activity | undefined; now: Activity },
): Promise<Activity> {
  const wanted = entriesOf(activity);
  const known = before && isPublic(before) ? entriesOf(before) : [];
  for (const { key, event } of known) {
    if (event !== undefined && !wanted.some((one) => one.key === key)) await take(ctx, tx, event);
  }
  const events = new Map<string, string>();
  for (const entry of wanted) {
    const old = known.find(({ key }) => key === entry.key);
    events.set(entry.key, await putEntry(ctx, tx, { activity, entry, before: before && old && { before, old } }));
  }
  return {
    ...activity,
    event: events.get(whole),
    sessions: activity.sessions.map((session) => ({ ...session, event: events.get(session.id) })),
  };
}

/** Says at each event that is not over that it does not take place. */
export async function cancelInCalendar(ctx: CapacityCtx, tx: CapacityTx, activity: Activity): Promise<void> {
  const today = toLocalDate(tx.now, activity.zone);
  for (const { event, last } of entriesOf(activity)) {
    if (event === undefined || last < today) continue;
    await unlessGone(async () => void (await ctx.events.cancel(tx, { id: event, note: activity.reason })));
  }
}

/** Out of the calendar with the activity; core tells others when the time to undo it is over. */
export async function withdrawFromCalendar(ctx: CapacityCtx, tx: CapacityTx, activity: Activity): Promise<void> {
  for (const { event: id } of entriesOf(activity)) {
    if (id !== undefined) await unlessGone(() => ctx.withdrawals.withdrawSoon(tx, { kind: "event", id }));
  }
}

export async function bringBackToCalendar(ctx: CapacityCtx, tx: CapacityTx, activity: Activity): Promise<void> {
  for (const { event: id } of entriesOf(activity)) {
    if (id !== undefined) await unlessGone(() => ctx.withdrawals.undo(tx, { kind: "event", id }));
  }
}

/** When a session takes place; undefined when its times are none. */
export function whenOf(
  { date, from, until }: Pick<Session, "date" | "from" | "until">,
  zone: string,
): When | undefined {
  const times = { ...(from && { startTime: from }), ...(from && until && { endDate: date, endTime: until }) };
  const read = parseWhen({ startDate: date, zone, ...times, ...(from && !until && { openEnd: true }) });
  return read.ok ? read.value : undefined;
}

const whole = "whole";

interface Entry {
  key: string;
  session: Session | undefined;
  event: string | undefined;
  last: string;
}

function entriesOf(activity: Activity): Entry[] {
  const { sessions, event, ends } = activity;
  if (sessions.length === 0) return [{ key: whole, session: undefined, event, last: ends }];
  return sessions.map((session) => ({ key: session.id, session, event: session.event, last: session.date }));
}

interface PutEntry {
  activity: Activity;
  entry: Entry;
  before: { before: Activity; old: Entry } | undefined;
}

async function putEntry(ctx: CapacityCtx, tx: CapacityTx, { activity, entry, before }: PutEntry): Promise<string> {
  const event = toCalendarEvent(ctx, activity, entry.session);
  const id = before?.old.event;
  if (id === undefined) {
    const added = await ctx.events.add(tx, { event });
    await ctx.events.publish(tx, { id: added.id });
    return added.id;
  }
  const told =
    before &&
    JSON.stringify([before.before.state === "cancelled", toCalendarEvent(ctx, before.before, before.old.session)]);
  if (told !== JSON.stringify([false, event])) {
    await unlessGone(async () => void (await ctx.events.revise(tx, { id, event })));
  }
  return id;
}

async function take(ctx: CapacityCtx, tx: CapacityTx, id: string): Promise<void> {
  await unlessGone(() => ctx.events.withdraw(tx, { id }));
}

/** An event that somebody took back by hand, or that others were told of already, is left as it is. */
async function unlessGone(act: () => Promise<void>): Promise<void> {
  await act().catch((error: unknown) => {
    const isLeft = error instanceof Refusal && ["gone", "not-found", "conflict"].includes(error.code);
    if (!isLeft) throw error;
  });
}

function toCalendarEvent(ctx: CapacityCtx, activity: Activity, session: Session | undefined): NewEvent {
  const { starts, ends, zone, mode, place, country } = activity;
  const page = ctx.pageUrl(`/capacity/${activity.id}`);
  const lang = ctx.site.languages[0] ?? "en";
  const own = { name: pickLanguage(ctx.site.name, lang)?.text ?? "", kind: ctx.site.kind };
  const locality = session?.place ?? place;
  const isHere = mode !== "online" && (locality !== undefined || country !== undefined);
  return {
    ...((session && whenOf(session, zone)) ?? allDay(session?.date ?? starts, session?.date ?? ends, zone)),
    name: session?.title ? joined(activity.title, session.title) : activity.title,
    description: { format: "plain", text: activity.about },
    attendance: mode,
    ...(isHere && { place: { ...(locality && { locality }), ...(country && { country }) } }),
    ...(mode !== "in-person" && session?.link && { online: { url: session.link } }),
    ...(activity.scope === "subnational" && place && { adminArea: place }),
    level: activity.level,
    topics: activity.topics,
    languages: activity.languages,
    accessibility: activity.accessibility,
    ...(activity.accessibilityNote && { accessibilityNote: activity.accessibilityNote }),
    organisers: [own, ...activity.partners.map(({ name, url }) => ({ name, ...(url && { url }) }))],
    joinMode: activity.wayIn === "come" ? "free" : "external",
    ...(activity.wayIn !== "come" && { registrationUrl: activity.applyUrl ?? page }),
    website: page,
    links: [{ url: page, name: pickLanguage(activity.title, lang)?.text ?? "" }],
    ...(activity.contact && { contact: activity.contact }),
    ...(activity.sample && { sample: true }),
  };
}

/** "School: opening session" in each language that the activity is told in. */
function joined(title: LanguageMap, session: LanguageMap): LanguageMap {
  return Object.fromEntries(
    Object.entries(title).map(([lang, text]) => [lang, `${text}: ${pickLanguage(session, lang)?.text ?? ""}`]),
  );
}
