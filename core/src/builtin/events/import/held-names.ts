import type { Event, NewEvent, Speaker } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import type { HeldName } from "./import-row.ts";
import type { HeldNameRow } from "./import-tables.ts";
import { contentOf, fingerprint } from "./same-event.ts";

/** Keeps names apart from the event that they belong to. Twice changes nothing. */
export async function holdNames(
  tx: EventsTx,
  { event, people, run }: { event: Event | (NewEvent & { id: string }); people: readonly HeldName[]; run: string },
): Promise<void> {
  await tx.db.deleteFrom("events_held_name").where("event_id", "=", event.id).execute();
  const rows = people
    .filter(({ index, name }) => event.speakers?.[index] !== undefined && event.speakers[index]?.name !== name)
    .map(({ index, name, affiliation = null }) => ({
      event_id: event.id,
      number: index,
      name,
      affiliation,
      role: event.speakers?.[index]?.role ?? null,
      run_id: run,
      made_at: tx.now,
    }));
  if (rows.length > 0) await tx.db.insertInto("events_held_name").values(rows).execute();
}

export async function heldNamesOf(ctx: EventsCtx, run: string): Promise<HeldNameRow[]> {
  return ctx.db
    .selectFrom("events_held_name")
    .selectAll()
    .where("run_id", "=", run)
    .orderBy("event_id")
    .orderBy("number")
    .execute();
}

/** The persons agreed: their names go into the programme. Of events that are gone, the names are forgotten. */
export async function confirmNames(ctx: EventsCtx, run: string): Promise<number> {
  return ctx.transaction(async (tx) => {
    const held = await tx.db.selectFrom("events_held_name").selectAll().where("run_id", "=", run).execute();
    let confirmed = 0;
    for (const [id, names] of Map.groupBy(held, ({ event_id }) => event_id)) {
      const event = await ctx.events.find(id, { kind: "token", scopes: ["events:write"] });
      if (event?.speakers === undefined || event.source.kind === "remote") continue;
      const speakers = event.speakers.map((speaker, index) =>
        named(
          speaker,
          names.find(({ number }) => number === index),
        ),
      );
      const before = fingerprint(contentOf(event));
      const next = { ...contentOf(event), speakers };
      await ctx.events.revise(tx, { id, event: next });
      // The source did not say this, but it is no change against it: what changes there still arrives here.
      await tx.db
        .updateTable("events_item")
        .set({ kept: fingerprint(next) })
        .where("event_id", "=", id)
        .where("kept", "=", before)
        .execute();
      confirmed += names.length;
    }
    await tx.db.deleteFrom("events_held_name").where("run_id", "=", run).execute();
    return confirmed;
  });
}

/** They are left out for good. */
export async function forgetNames(ctx: EventsCtx, run: string): Promise<void> {
  await ctx.transaction((tx) => tx.db.deleteFrom("events_held_name").where("run_id", "=", run).execute());
}

function named(speaker: Speaker, held: HeldNameRow | undefined): Speaker {
  const isSomebodyElse = held?.role !== null && held?.role !== speaker.role;
  if (held === undefined || speaker.name !== undefined || isSomebodyElse) return speaker;
  return {
    ...speaker,
    name: held.name,
    nameConsent: true,
    ...(held.affiliation !== null && { affiliation: held.affiliation }),
  };
}

/** Names that were confirmed here stay, as long as the source still has the same person at that place. */
export function keepNames(event: NewEvent, here: Event, people: readonly HeldName[]): NewEvent {
  if (event.speakers === undefined || people.length === 0) return event;
  const speakers = event.speakers.map((speaker, index) => {
    const [said, before] = [people.find((held) => held.index === index), here.speakers?.[index]];
    const isSamePerson = said !== undefined && before?.name === said.name && before.role === speaker.role;
    return isSamePerson ? { ...before } : speaker;
  });
  return { ...event, speakers };
}

export function refuseUnknownRun(): never {
  throw new Refusal("not-found", { message: "There is no such import. See them with: nri event imports" });
}
