import { pickLanguage } from "@nri-commons/core/kit";
import { findActivity } from "../activities/activity-store.ts";
import type { OfPerson } from "../rooms-of-person.ts";
import { type OwnPlace, OwnPlaces } from "./pages/own-places.tsx";
import { participationsOf, removeParticipant } from "./participant-store.ts";

/** What somebody takes part in, or did. */
export const ofPerson: OfPerson = {
  async section(ctx, { person }) {
    const places: OwnPlace[] = [];
    for (const participant of await participationsOf(ctx.db, person.id)) {
      const activity = await findActivity(ctx.db, participant.activity);
      if (activity !== undefined) places.push({ participant, activity });
    }
    return places.length > 0 && <OwnPlaces places={places} />;
  },
  async data(ctx, person) {
    const list = [];
    for (const { activity: of, state, joined, completed, outlet, reason } of await participationsOf(ctx.db, person)) {
      const activity = await findActivity(ctx.db, of);
      const since = new Date(joined).toISOString();
      const until = completed === undefined ? null : new Date(completed).toISOString();
      const title = (activity && pickLanguage(activity.title, "en")?.text) ?? null;
      list.push({
        activity: title,
        state,
        joined: since,
        completed: until,
        outlet: outlet ?? null,
        reason: reason ?? null,
      });
    }
    return list.length > 0 ? { list } : undefined;
  },
  async erase(_, tx, person) {
    for (const { id } of await participationsOf(tx.db, person)) await removeParticipant(tx.db, id);
  },
};
