import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, hideShare, hideSmall, type ShownTable } from "./hide-small.ts";

const toCells = (counts: readonly number[]): Cell[] => counts.map((count, at) => ({ term: `t${at}`, count }));
const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 9 }).map(toCells);
const pairs = fc
  .array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })), { minLength: 1, maxLength: 7 })
  .map((all) => ({
    outer: toCells(all.map(([a, b]) => Math.max(a, b))),
    inner: toCells(all.map(([a, b]) => Math.min(a, b))),
  }));

const isSmall = (count: number) => count > 0 && count < 5;
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);

/** All tables of so many parts, each up to so many people. */
function* tables(parts: number, most: number): Generator<number[]> {
  if (parts === 0) return yield [];
  for (const rest of tables(parts - 1, most)) for (let count = 0; count <= most; count++) yield [...rest, count];
}

/** Three parts of so many people in all, and all that may be in a smaller count of the same parts. */
function* nested(most: number): Generator<[number[], number[]]> {
  for (const outer of tables(3, most)) {
    if (sum(outer) > most) continue;
    for (const inner of tables(3, Math.max(...outer)))
      if (inner.every((count, at) => count <= (outer[at] ?? 0))) yield [outer, inner];
  }
}

/** By what everybody sees, the true values that each withheld part may have. */
function guesses(all: Iterable<{ seen: string; shown: ShownTable; true: readonly number[] }>) {
  const found = new Map<string, Set<number>[]>();
  for (const { seen, shown, true: values } of all) {
    const sets = found.get(seen) ?? shown.cells.map(() => new Set<number>());
    for (const [at, value] of values.entries()) sets[at]?.add(value);
    found.set(seen, sets);
  }
  return found;
}

function expectDoubt(all: readonly { seen: string; shown: ShownTable; true: readonly number[] }[]) {
  const found = guesses(all);
  // That nobody is in a part of which the larger count is 0 is no secret of anybody.
  const certain = all.filter(({ seen, shown, true: values }) =>
    shown.cells.some(({ count }, at) => count === undefined && values[at] !== 0 && found.get(seen)?.[at]?.size === 1),
  );
  expect(certain.map(({ true: values }) => values).slice(0, 5)).toEqual([]);
}

describe("figures of people", () => {
  it("show no part and no sum under five, and what they show is true", () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const { total, cells: shown } = hideSmall(cells);
        for (const [at, { count }] of shown.entries()) {
          if (count === undefined) continue;
          expect(isSmall(count)).toBe(false);
          expect(count).toBe(cells[at]?.count);
        }
        if (total !== undefined) expect(total).toBe(sum(cells.map(({ count }) => count)));
        expect(total !== undefined && isSmall(total)).toBe(false);
      }),
    );
  });

  it("withhold two parts or more, of five people or more, wherever they show the sum", () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const { total, cells: shown } = hideSmall(cells);
        const withheld = cells.filter((_, at) => shown[at]?.count === undefined);
        if (total === undefined || withheld.length === 0) return;
        expect(withheld.length).toBeGreaterThan(1);
        expect(sum(withheld.map(({ count }) => count))).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it("withhold nothing where every part has five people, or nobody", () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const large = cells.map(({ term, count }) => ({ term, count: count < 5 ? 0 : count }));
        expect(hideSmall(large)).toEqual({ total: sum(large.map(({ count }) => count)), cells: large });
      }),
    );
  });

  it("leave whoever knows the rule in doubt about every part that is withheld", () => {
    for (const [parts, most] of [
      [2, 14],
      [3, 9],
      [4, 7],
      [5, 6],
    ] as const) {
      const all = [...tables(parts, most)].map((values) => {
        const shown = hideSmall(toCells(values));
        return { seen: JSON.stringify(shown), shown, true: values };
      });
      // What has so many people that the next table is out of reach is no example.
      expectDoubt(all.filter(({ true: values }) => sum(values) <= most));
    }
  });

  it("tell nothing of those who are in one count and not in the other, alone or together", () => {
    fc.assert(
      fc.property(pairs, ({ outer, inner }) => {
        const [large, small] = [hideSmall(outer), hideSmall(inner, outer)];
        const rests = outer.map(({ count }, at) => count - (inner[at]?.count ?? 0));
        const told = rests.filter(
          (_, at) => large.cells[at]?.count !== undefined && small.cells[at]?.count !== undefined,
        );
        for (const rest of told) expect(isSmall(rest)).toBe(false);
        if (large.total !== undefined && small.total !== undefined) {
          expect(isSmall(sum(rests))).toBe(false);
          expect(isSmall(sum(rests) - sum(told))).toBe(false);
        }
      }),
    );
    const all = [...nested(11)].map(([large, small]) => {
      const outer = toCells(large);
      const shown = hideSmall(toCells(small), outer);
      return { seen: JSON.stringify([hideSmall(outer), shown]), shown, true: small };
    });
    expectDoubt(all);
  });

  it("of several answers each is shown where five gave it and five did not, or nobody", () => {
    expect([hideShare(4, 20), hideShare(17, 20), hideShare(3, 3)]).toEqual([undefined, undefined, undefined]);
    expect([hideShare(0, 20), hideShare(5, 10), hideShare(20, 20)]).toEqual([0, 5, 20]);
  });
});
