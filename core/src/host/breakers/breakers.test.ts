import { afterEach, describe, expect, it } from "vitest";
import { Refusal } from "../../kit/index.ts";
import { definePlugin, type Plugin } from "../../plugin/index.ts";
import type { TestNode } from "../../testing/boot-test-node.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

const DAY = 86_400_000;

describe("what fails again and again", () => {
  let site: OpenConsole;
  let node: TestNode;
  afterEach(() => node?.remove());

  const open = async (plugin: Plugin) => {
    site = await openConsole({ plugins: [plugin] });
    node = site.node;
  };
  const resting = () => node.host.states().find(({ id }) => id === "shaky")?.resting ?? [];
  const shaky = { id: "shaky", version: "1.0.0", api: "^1.0.0" } as const;

  it("rests: a hook's facts wait and run when a person lets it run again, also after a new start", async () => {
    let works = false;
    const seen: string[] = [];
    await open(
      definePlugin()({
        ...shaky,
        hooks: {
          "event.published": {
            async run(_ctx, { id }) {
              if (!works) throw new Error("the printer is on fire");
              seen.push(id);
            },
          },
        },
      }),
    );
    for (let day = 0; day < 3; day++) {
      await site.firstEvent();
      await node.jobs.idle();
      site.clock.move(DAY);
    }
    expect(resting()).toMatchObject([
      { contribution: "hook:event.published", error: "the printer is on fire", failures: 5 },
    ]);
    const page = await site.get("/en/console/plugins/shaky");
    expect(page.text).toContain("A part of it kept failing and rests");
    expect(page.text).toContain("the printer is on fire");
    expect((await site.get("/en/console/plugins")).text).toContain("A part of it kept failing and rests");

    node = await node.restart();
    expect(resting()).toHaveLength(1);
    works = true;
    site.clock.move(3 * DAY);
    node.jobs.wake();
    await node.jobs.idle();
    expect(seen).toEqual([]);
    expect((await site.send("/en/console/plugins/shaky/reset", {})).status).toBe(303);
    expect(resting()).toEqual([]);
    await node.jobs.idle();
    expect(new Set(seen).size).toBe(3);
  });

  it("rests: a slot that hangs or throws leaves its place empty and is not asked any more", async () => {
    let asked = 0;
    await open(
      definePlugin()({
        ...shaky,
        slots: {
          "about.main@1": async () => {
            asked++;
            throw new Error("no words");
          },
        },
      }),
    );
    for (let visit = 0; visit < 8; visit++) expect((await node.get("/en/about")).status).toBe(200);
    expect(asked).toBe(5);
    expect(resting()).toMatchObject([{ contribution: "slot:about.main@1" }]);
    expect(node.host.states().find(({ id }) => id === "shaky")?.state).toBe("running");
  });

  it("rests: a periodic job runs no more, and goes on when it was reset; the other job was never disturbed", async () => {
    const runs = { good: 0, bad: 0 };
    let works = false;
    await open(
      definePlugin()({
        ...shaky,
        jobs: {
          good: { every: "P1D", run: async () => void runs.good++ },
          bad: {
            every: "P1D",
            timeoutMs: 20,
            run: async () => {
              runs.bad++;
              if (!works) await new Promise(() => undefined);
            },
          },
        },
      }),
    );
    for (let day = 0; day < 8; day++) {
      await node.jobs.idle();
      site.clock.move(DAY);
      node.jobs.wake();
    }
    await node.jobs.idle();
    expect(runs.bad).toBe(5);
    expect(runs.good).toBe(9);
    expect(resting()).toMatchObject([{ contribution: "job:bad", error: "It took longer than 20 ms." }]);
    works = true;
    await site.send("/en/console/plugins/shaky/reset", {});
    await node.jobs.idle();
    expect(runs.bad).toBeGreaterThan(5);
    expect(resting()).toEqual([]);
  });

  it("goes on where it works in between, and where it only says no", async () => {
    let count = 0;
    await open(
      definePlugin()({
        ...shaky,
        slots: {
          "about.main@1": async () => {
            count++;
            if (count % 5 === 0) return "fine";
            throw count < 20 ? new Error("sometimes") : new Refusal("unavailable");
          },
        },
      }),
    );
    for (let visit = 0; visit < 40; visit++) await node.get("/en/about");
    expect(count).toBe(40);
    expect(resting()).toEqual([]);
  });
});
