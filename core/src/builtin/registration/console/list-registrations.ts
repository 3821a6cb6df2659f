import type { Event, Viewer } from "../../../content/types/index.ts";
import { type Counts, type Phase, phaseOf, type RegistrationForm } from "../form.ts";
import { desk, type RegistrationCtx } from "../registration-ctx.ts";
import { listForms } from "../store/form-store.ts";

export interface Registration {
  event: Event;
  form: RegistrationForm;
  phase: Phase;
  counts: Pick<Counts, "confirmed" | "waiting">;
}

export interface Registrations {
  /** The next first, then what is over. */
  registrations: readonly Registration[];
  /** Events that lie ahead without registration. */
  without: readonly Event[];
}

/** Every registration with its counts, and what else lies ahead: in a few statements, however many there are. */
export async function listRegistrations(ctx: RegistrationCtx, viewer: Viewer): Promise<Registrations> {
  const now = ctx.clock.now();
  const forms = await listForms(ctx.db);
  const own = { source: "local", topLevel: true, limit: 100 } as const;
  const ahead = await ctx.events.list({ ...own, from: now }, viewer);
  const over = await ctx.events.list({ ...own, endedBefore: now }, viewer);
  const known = new Map([...ahead.items, ...over.items].map((event) => [event.id, event]));
  const opened = new Set(forms.map(({ event }) => event));
  const counts = await countAll(ctx);
  const registrations: Registration[] = [];
  for (const form of forms.slice(0, 100)) {
    // Sessions, and what moderators have hidden.
    const event = known.get(form.event) ?? (await ctx.events.find(form.event, desk));
    if (event === undefined || event.visibility === "withdrawn") continue;
    const { taken = 0, confirmed = 0, waiting = 0 } = counts.get(form.event) ?? {};
    const of = form.kept ?? { confirmed, waiting };
    registrations.push({ event, form, phase: phaseOf(form, { event, taken, now }), counts: of });
  }
  const rank = ({ event }: Registration) => (event.end > now ? event.start : Number.MAX_SAFE_INTEGER - event.start);
  return {
    registrations: registrations.toSorted((one, other) => rank(one) - rank(other)),
    without: ahead.items.filter(({ id }) => !opened.has(id)),
  };
}

async function countAll({ db, clock }: RegistrationCtx) {
  const now = clock.now();
  const rows = await db
    .selectFrom("registration_place")
    .select((eb) => ["event_id", "state", "mode", eb.fn.countAll<number>().as("count")])
    .where((eb) => eb.or([eb("until_at", "is", null), eb("until_at", ">", now)]))
    .groupBy(["event_id", "state", "mode"])
    .execute();
  const found = new Map<string, { taken: number; confirmed: number; waiting: number }>();
  for (const { event_id, state, mode, count } of rows) {
    const of = found.get(event_id) ?? { taken: 0, confirmed: 0, waiting: 0 };
    if (mode === "onsite" && ["confirmed", "held", "offered"].includes(state)) of.taken += Number(count);
    if (state === "confirmed") of.confirmed += Number(count);
    if (state === "waiting" || state === "offered") of.waiting += Number(count);
    found.set(event_id, of);
  }
  return found;
}
