import type { JsonObject } from "@nri-commons/core/kit";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { OfPerson } from "../of-person.ts";
import type { Application } from "./application.ts";
import { applicationsOf, removeApplication } from "./application-store.ts";
import { mayChange } from "./change-application.ts";
import { applicationsOfPerson } from "./mine-routes.tsx";
import { OwnApplications } from "./pages/own-applications.tsx";
import { scoresOf } from "./score-store.ts";

/** Applications: where each stands, what was said, and what the team thought of it once they decided. */
export const ofPerson: OfPerson = {
  async section(ctx, { person, path }) {
    const shown = [];
    for (const one of await applicationsOf(ctx.db, person.id)) {
      const activity = await findActivity(ctx.db, one.activity);
      if (activity === undefined) continue;
      shown.push({ one, title: activity.title, mayChange: await mayChange(ctx, one) });
    }
    return shown.length > 0 && <OwnApplications path={path} zone={ctx.site.zone} applications={shown} />;
  },
  routes: applicationsOfPerson,
  async data(ctx, person) {
    const all = await applicationsOf(ctx.db, person);
    if (all.length === 0) return undefined;
    const list = [];
    for (const one of all) list.push(await dataOf(ctx.db, one));
    return { list };
  },
  async erase(_, tx, person) {
    for (const { id } of await applicationsOf(tx.db, person)) await removeApplication(tx.db, id);
  },
};

async function dataOf(db: CapacityDb, one: Application): Promise<JsonObject> {
  // What was decided and not told yet is nobody's to know; who of the team said what stays with the team.
  const { id, activity: of, person: _, created, answerBy: __, decision: ___, ...said } = one;
  const activity = await findActivity(db, of);
  const scores = one.told === undefined ? [] : await scoresOf(db, id);
  const told = { activity: activity?.title, applied: new Date(created).toISOString() };
  return JSON.parse(JSON.stringify({ ...told, ...said, scores: scores.map(({ scorer: ____, ...score }) => score) }));
}
