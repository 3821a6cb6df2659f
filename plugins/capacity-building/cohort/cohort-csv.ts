import { type CsvCell, csvTable } from "@nri-commons/core/web";
import type { Activity } from "../activities/activity.ts";
import type { CapacityDb } from "../capacity-ctx.ts";
import { findPeople } from "../people/person-store.ts";
import { progressOf } from "./done-of.ts";
import { listParticipants } from "./participant-store.ts";
import { storiesOf } from "./story-store.ts";

const columns = [
  ...["name", "email", "stakeholder_group", "country", "regional_group", "outlet", "state", "joined", "completed"],
  ...["reason", "sessions_attended", "sessions", "tasks_handed_in", "tasks", "stories"],
] as const;

const portion = 200;

/** Everybody in a cohort, for the team: it holds personal data. */
export async function cohortCsv(db: CapacityDb, activity: Activity): Promise<string> {
  const rows: CsvCell[][] = [];
  let after: string | undefined;
  do {
    const { items, next } = await listParticipants(db, activity.id, { after, limit: portion });
    const ids = items.map(({ id }) => id);
    const people = await findPeople(
      db,
      items.map(({ person }) => person),
    );
    const [{ done, asked }, stories] = [await progressOf(db, activity, ids), await storiesOf(db, ids)];
    for (const { id, person: of, outlet, state, joined, completed, reason } of items) {
      const person = people.get(of);
      const { attended = 0, handedIn = 0 } = done.get(id) ?? {};
      rows.push([
        ...[person?.name, person?.email ?? person?.contact, person?.group, person?.country, person?.region, outlet],
        ...[state, day(joined), day(completed), reason, attended, asked.sittings, handedIn, asked.tasks],
        stories.filter(({ participant }) => participant === id).length,
      ]);
    }
    after = next;
  } while (after !== undefined);
  return csvTable(columns, rows);
}

function day(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 10);
}
