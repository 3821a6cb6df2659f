import { coverageKinds, coverageOf } from "../activities/coverage-of.ts";
import type { CapacityDb } from "../capacity-ctx.ts";
import { countOutcomes } from "./count-outcomes.ts";
import { countApplicants, countByLevel, countParticipants, type PeopleCount } from "./count-people.ts";
import { hideShare, hideSmall, smallest } from "./hide-small.ts";

export const measures = ["activities", "applicants", "participants", "completed", "follow-up", "outcomes"] as const;
export type Measure = (typeof measures)[number];

/** One number that everybody may know; withheld: fewer than five people, or a number from which such a one could be computed. */
export interface Figure {
  measure: Measure;
  /** What it is divided by: `all` is not divided. Of waves, after how many months: `6`. */
  by: string;
  /** A term of that; `` is not said. */
  part: string;
  value: number | undefined;
}

/** Everything on the page about impact, as the page, the table and the interface show it: nothing of it is counted anywhere else. */
export async function impactFigures(db: CapacityDb): Promise<Figure[]> {
  const activities = await coverageOf(db, { own: true });
  const { participants, completed } = await countParticipants(db);
  const applicants = await countApplicants(db);
  return [
    { measure: "activities", by: "all", part: "", value: activities.total },
    // They are no people: nothing is withheld.
    ...coverageKinds.flatMap((by) => open(by, activities.by[by])),
    ...people("applicants", applicants),
    ...people("participants", participants),
    ...people("completed", completed, participants),
    ...(await levels(db, sumOf(participants), sumOf(completed))),
    ...(await waves(db)),
  ];
}

function open(by: string, counts: ReadonlyMap<string, number>): Figure[] {
  return [...counts].map(([part, value]) => ({ measure: "activities", by, part, value }));
}

/** `within`: the larger count of the same people, which is shown too. */
function people(measure: Measure, counts: readonly PeopleCount[], within?: readonly PeopleCount[]): Figure[] {
  const tables = counts.map(({ by, cells }) => {
    const outer = within?.find((other) => other.by === by)?.cells;
    // A part in which nobody completed anything is a part as well.
    const all = outer?.map(({ term }) => cells.find((cell) => cell.term === term) ?? { term, count: 0 }) ?? cells;
    return { by, ...hideSmall(all, outer) };
  });
  // It is the same sum in every table: where one withholds it, none may have parts that add up to it.
  const isOpen = tables.every(({ total }) => total !== undefined);
  return [
    { measure, by: "all", part: "", value: isOpen ? tables[0]?.total : undefined },
    ...tables.flatMap(({ by, cells }) =>
      cells.map(({ term, count }) => ({ measure, by, part: term, value: isOpen ? count : undefined })),
    ),
  ];
}

/** One person may stand in several levels: each is looked at by itself, with those who do not stand in it. */
async function levels(db: CapacityDb, all: number, allCompleted: number): Promise<Figure[]> {
  return (await countByLevel(db)).flatMap(({ level, participants: took, completed }) => {
    const shown = hideShare(took, all);
    const isOpen = shown !== undefined && hideShare(completed, took) !== undefined;
    const done = isOpen ? hideShare(completed, allCompleted) : undefined;
    return [
      { measure: "participants" as const, by: "level", part: level, value: shown },
      { measure: "completed" as const, by: "level", part: level, value: done },
    ];
  });
}

function sumOf(counts: readonly PeopleCount[]): number {
  return (counts[0]?.cells ?? []).reduce((sum, { count }) => sum + count, 0);
}

async function waves(db: CapacityDb): Promise<Figure[]> {
  return (await countOutcomes(db)).flatMap(({ months, cells, answered, outcomes }) => {
    const by = String(months);
    const states = hideSmall(cells);
    const asked = { measure: "follow-up" as const, by, part: "asked", value: states.total };
    const isAnsweredShown = states.cells.some(({ term, count }) => term === "answered" && count !== undefined);
    return [
      asked,
      ...states.cells.map(({ term, count }) => ({ measure: "follow-up" as const, by, part: term, value: count })),
      ...outcomes.map(({ term, count }) => ({
        ...{ measure: "outcomes" as const, by, part: term },
        value: isAnsweredShown ? hideShare(count, answered) : undefined,
      })),
    ];
  });
}

/** How many took part or completed something, for whoever watches the node; undefined where it is withheld. */
export async function countFor(db: CapacityDb, measure: "participants" | "completed"): Promise<number | undefined> {
  const count = sumOf((await countParticipants(db))[measure]);
  return count > 0 && count < smallest ? undefined : count;
}
