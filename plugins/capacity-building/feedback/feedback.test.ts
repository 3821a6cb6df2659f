import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";
import type { Answer } from "./answer.ts";
import { publicResultsOf } from "./results.ts";
import { runRounds } from "./run-rounds.ts";

const day = 86_400_000;

describe("what participants thought", () => {
  let open: OpenCapacity;
  beforeAll(async () => {
    open = await openCapacity();
  });
  afterAll(() => open?.close());
  const anyone = () => visit(open.site.node, open.site.clock);
  const letters = (name: string) =>
    open.mail
      .mails()
      .filter(({ to, subject }) => JSON.stringify(to).includes(addressFor(name)) && subject?.startsWith("How was it?"));
  const askedAt = async (name: string) => {
    await open.ownPage(name);
    return /\/en\/capacity\/me\/[\w-]{32}\/feedback\/[0-9a-z]{26}/.exec(letters(name).at(-1)?.text ?? "")?.[0] ?? "";
  };

  it("is shown to the team from five answers on, and to everybody as figures only when the team says so", async () => {
    const activity = await open.activity();
    const names = ["Cy", "Di", "Ed", "Fi", "Gi", "Ha"];
    for (const name of names) await open.join(activity, name);
    const desk = `/en/console/capacity/${activity}/feedback`;
    expect((await open.site.get(desk)).text).toContain("asked by themselves after the last day");
    await open.site.send(`${desk}/open`, {});
    await open.site.node.jobs.idle();
    for (const name of names.slice(0, 4))
      await anyone().send(await askedAt(name), { content: "5", lacked: `More time, says ${name}` });
    const few = (await open.site.get(desk)).text;
    expect([
      few.includes("4 of 6 answered"),
      few.includes("Answers are shown from 5 on"),
      few.includes("More time"),
    ]).toEqual([true, true, false]);
    await anyone().send(await askedAt("Gi"), { content: "3", teaching: "4" });
    await anyone().send(await askedAt("Ha"), { content: "5" });
    const all = (await open.site.get(desk)).text;
    for (const text of ["6 of 6 answered", "4.7", "More time, says Cy", "Only the team sees the figures"])
      expect(all).toContain(text);
    expect((await (await open.site.as("reviewer")).get(desk)).status).toBe(403);

    const table = () => anyone().get("/open-data/capacity-building/feedback.json");
    expect((await table()).text).not.toContain("content");
    await open.site.send(`${desk}/show`, {});
    expect(JSON.parse((await table()).text)).toEqual([
      { activity: expect.stringContaining(activity), aspect: "content", answers: 6, average: 4.7, good: null },
    ]);
    await open.site.send(`${desk}/hide`, {});
    expect((await table()).text).not.toContain("content");
  });

  it("is asked after the last day, once more after a week, and no more after a month", async () => {
    const activity = await open.activity({ starts: "2026-11-16", ends: "2026-11-21" });
    for (const name of ["Amina", "Bo"]) await open.join(activity, name);
    await runRounds(open.ctx);
    expect(letters("Amina")).toHaveLength(0);
    open.site.clock.move(2 * day);
    await runRounds(open.ctx);
    await runRounds(open.ctx);
    const at = await askedAt("Amina");
    expect(letters("Amina")).toHaveLength(1);
    const nothing = await anyone().send(at, {});
    expect([nothing.status, nothing.text.includes("Rate at least one aspect")]).toEqual([422, true]);
    const sent = await anyone().send(at, { content: "5", use: "4", helped: "The case studies" });
    expect(sent.location).toContain("?feedback=given");
    expect((await anyone().get(sent.location)).text).toContain("kept without your name");
    expect((await anyone().get(at)).text).toContain("You have answered already");
    await anyone().send(at, { content: "1" });
    open.site.clock.move(8 * day);
    await runRounds(open.ctx);
    await runRounds(open.ctx);
    await open.site.node.jobs.idle();
    expect([letters("Amina").length, letters("Bo").length]).toEqual([1, 2]);

    const [answer, ...others] = await open.ctx.db
      .selectFrom("capacity_building_feedback_answer")
      .selectAll()
      .where("activity_id", "=", activity)
      .execute();
    expect(others).toEqual([]);
    expect(answer).toEqual({
      ...{ id: expect.any(String), activity_id: activity, ratings: '{"content":5,"use":4}' },
      ...{ helped: "The case studies", lacked: null },
    });
    open.site.clock.move(30 * day);
    await runRounds(open.ctx);
    const late = await anyone().send(await askedAt("Bo"), { content: "1" });
    expect([late.status, late.text.includes("Answers are no longer taken")]).toEqual([422, true]);
    await open.site.node.run("erase", { arguments: { email: addressFor("Amina") }, options: { yes: true } });
    const asked = await open.ctx.db
      .selectFrom("capacity_building_feedback_asked")
      .select("answered")
      .where("activity_id", "=", activity)
      .execute();
    expect(asked).toEqual([{ answered: 0 }]);
  });

  it("has no public figure from which fewer than five people could be reckoned", () => {
    const of = (...marks: number[]) => publicResultsOf(marks.map((mark) => ({ ratings: { use: mark } }) as Answer));
    const use = { aspect: "use", answers: 10 };
    expect(of(5, 5, 5, 5)).toEqual([]);
    expect(of(5, 5, 5, 5, 5, 1, 1, 1, 1, 1)).toEqual([{ ...use, average: 3, good: 5 }]);
    expect(of(5, 5, 5, 5, 5, 5, 1, 1, 1, 1)).toEqual([{ ...use, average: 3.4 }]);
    expect(of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4)).toEqual([{ ...use, average: 4, good: 10 }]);
  });
});
