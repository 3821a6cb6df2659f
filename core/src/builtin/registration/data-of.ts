import type { AtEvent } from "./at-event.ts";
import { contactDataOf } from "./contacts/contact-data.ts";
import { followingOf } from "./follow/follow-store.ts";
import { deletionOf } from "./form.ts";
import type { Place } from "./place.ts";
import type { RegistrationCtx } from "./registration-ctx.ts";

/** Everything that is kept of one person, for them to take along. */
export async function dataOf(ctx: RegistrationCtx, { at, place }: { at: AtEvent; place: Place }) {
  const { id: _, ...kept } = place;
  const links = await ctx.db
    .selectFrom("registration_link")
    .select("made_at")
    .where("owner_id", "=", place.id)
    .orderBy("made_at")
    .execute();
  const isoOf = (instant: number | undefined) => instant && new Date(instant).toISOString();
  return {
    event: { id: at.event.id, name: at.event.name, page: ctx.pageUrl(`/events/${at.event.id}`, place.lang) },
    registration: {
      ...kept,
      created: isoOf(place.created),
      proved: isoOf(place.proved),
      until: isoOf(place.until),
      attended: place.attended && { ...place.attended, at: isoOf(place.attended.at) },
    },
    links: links.map(({ made_at }) => ({ made: isoOf(made_at) })),
    sessions: await followingOf(ctx.db, place.id),
    contact: await contactDataOf(ctx.db, place.id),
    deleted: isoOf(deletionOf(at.form, at.event)),
  };
}
