import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstSteps, moveStep, putStep, removeStep, type Step, stepsAfter, stepsBefore, stepsNext } from "./pathway.ts";

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  kind: "kind",
  title: { en: id },
  type: id,
  after: [],
  ...more,
});
const ids = (steps: readonly Step[] | undefined) => steps?.map(({ id }) => id).join(" ");

const school = step("school");
const reading = step("reading", { kind: "link", url: "https://example.org/" });
const fellowship = step("fellowship", { after: ["school"] });
const nri = step("nri", { kind: "task", after: ["school"] });
const faculty = step("faculty", { after: ["fellowship", "nri"] });
const way = [school, reading, fellowship, nri, faculty];

describe("a pathway", () => {
  it("goes up and down, and nothing comes above what it needs", () => {
    expect(ids(moveStep(way, "reading", "up"))).toBe("reading school fellowship nri faculty");
    expect(ids(moveStep(way, "nri", "up"))).toBe("school reading nri fellowship faculty");
    expect(moveStep(way, "school", "up")).toBeUndefined();
    expect(moveStep(way, "faculty", "up")).toBeUndefined();
    expect(moveStep(way, "nri", "down")).toBeUndefined();
    expect(ids(moveStep(way, "fellowship", "down"))).toBe("school reading nri fellowship faculty");
  });

  it("says what comes before and after each step", () => {
    expect(ids(stepsBefore(way, "reading"))).toBe("school");
    expect(ids(stepsBefore(way, "faculty"))).toBe("fellowship nri");
    expect(ids(stepsAfter(way, "school"))).toBe("reading fellowship nri");
    expect(ids(stepsBefore(way, "school"))).toBe("");
    expect(ids(firstSteps(way))).toBe("school");
    expect(ids(firstSteps([reading, school]))).toBe("reading school");
  });

  it("closes the gap where a step is taken out", () => {
    const without = removeStep(way, "fellowship");
    expect(without.at(-1)?.after).toEqual(["school", "nri"]);
  });

  it("says what comes next for who completed something, and waits for nothing that nobody sees", () => {
    const done = (...types: string[]) =>
      ids(
        stepsNext(
          way,
          types.map((type) => ({ iri: `https://x.example/${type}`, type })),
        ),
      );
    expect(done()).toBe("");
    expect(done("school")).toBe("fellowship");
    expect(done("school", "fellowship")).toBe("faculty");
    expect(done("school", "fellowship", "faculty")).toBe("");
  });

  it("stays in order whatever is done to it", () => {
    const act = fc.record({
      what: fc.constantFrom("up", "down", "remove", "put"),
      id: fc.nat({ max: 8 }),
      after: fc.array(fc.nat({ max: 8 })),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let steps: readonly Step[] = [];
        for (const { what, id, after } of acts) {
          const name = `s${id}`;
          if (what === "put") steps = putStep(steps, step(name, { after: after.map((one) => `s${one}`) }));
          else if (what === "remove") steps = removeStep(steps, name);
          else steps = moveStep(steps, name, what === "up" ? "up" : "down") ?? steps;
          for (const [at, one] of steps.entries())
            for (const needed of one.after)
              expect(steps.slice(0, at).some(({ id: above }) => above === needed)).toBe(true);
          expect(new Set(steps.map((one) => one.id)).size).toBe(steps.length);
        }
      }),
    );
  });
});
