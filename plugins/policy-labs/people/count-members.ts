import type { LabsDb } from "../policy-labs-ctx.ts";
import { smallest } from "./member.ts";

/** How many take part, without saying who: a cell under five is left out, so is a total under five. */
export interface MemberFigures {
  total: number | undefined;
  groups: readonly { term: string; count: number }[];
  regions: readonly { term: string; count: number }[];
  /** How many of a hundred are there for the first time, of those who said. */
  newcomers: number | undefined;
  /** Who wants to be named. */
  named: readonly { name: string; group: string; isConvenor: boolean }[];
}

const mostNamed = 50;

export async function countMembers(db: LabsDb, lab: string): Promise<MemberFigures> {
  const rows = await db
    .selectFrom("policy_labs_member")
    .select(({ fn }) => ["stakeholder_group", "region", "first_time", fn.countAll().as("count")])
    .where("lab_id", "=", lab)
    .where("state", "=", "in")
    .groupBy(["stakeholder_group", "region", "first_time"])
    .execute();
  const sum = (of: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(of).reduce((all, { count }) => all + Number(count), 0);
  const cells = (of: (row: (typeof rows)[number]) => string | null) =>
    [...new Set(rows.map(of))]
      .flatMap((term) => (term === null ? [] : [{ term, count: sum((row) => of(row) === term) }]))
      .filter(({ count }) => count >= smallest)
      .toSorted((one, other) => other.count - one.count);
  const [total, said] = [sum(() => true), sum(({ first_time }) => first_time !== null)];
  const fresh = sum(({ first_time }) => first_time === 1);
  return {
    total: total >= smallest ? total : undefined,
    groups: cells(({ stakeholder_group }) => stakeholder_group),
    regions: cells(({ region }) => region),
    // Neither those who are new nor those who are not may be fewer than five.
    newcomers: fresh >= smallest && said - fresh >= smallest ? fresh / said : undefined,
    named: total === 0 ? [] : await listNamed(db, lab),
  };
}

async function listNamed(db: LabsDb, lab: string) {
  const rows = await db
    .selectFrom("policy_labs_member")
    .select(["name", "stakeholder_group", "role"])
    .where("lab_id", "=", lab)
    .where("state", "=", "in")
    .where("named", "=", 1)
    .orderBy("id")
    .limit(mostNamed)
    .execute();
  return rows.map(({ name, stakeholder_group: group, role }) => ({ name, group, isConvenor: role === "convenor" }));
}
