import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePorts } from "../load/cold/free-ports.ts";
import { RunningDemo } from "./running-demo.ts";

const build = fileURLToPath(new URL("../../core/tools/build.mjs", import.meta.url));

describe("the demonstration, killed at any moment", () => {
  let demo: RunningDemo;

  beforeAll(async () => {
    expect(spawnSync(process.execPath, [build]).status).toBe(0);
    demo = await RunningDemo.make(await freeBase());
  });
  afterAll(() => demo?.remove());

  it("fills itself although everything is killed while it does", async () => {
    const first = demo.start().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await demo.killAll();
    await Promise.race([first, Promise.resolve()]);
    await demo.start();
    await converge();
  });

  it("goes on by itself when one node is killed, and nothing is lost or doubled", async () => {
    const before = await demo.events(0);
    for (const [index, pid] of demo.nodePids().entries()) {
      process.kill(pid, "SIGKILL");
      await until(async () => (await answers(index)) === false, 5000).catch(() => undefined);
      await until(() => answers(index));
    }
    expect(await demo.events(0)).toEqual(before);
  });

  it("started again, sends and stores nothing twice", async () => {
    const before = await demo.events(0);
    await demo.stop();
    await demo.start();
    expect(await demo.events(0)).toEqual(before);
  });

  /** The first of four ports in a row that nobody listens on. */
  async function freeBase(): Promise<number> {
    for (;;) {
      const [base = 0] = await freePorts(1);
      const more = await freePorts(0, [base + 1, base + 2, base + 3]).catch(() => []);
      if (more.length === 3) return base;
    }
  }

  /** Waits until every node's own events are on the global node as they are at home; the wire tells whole seconds. */
  async function converge() {
    await until(async () => {
      const [world, ...others] = await Promise.all([0, 1, 2, 3].map((offset) => demo.events(offset)));
      return others.every((own, index) =>
        [...own.keys()]
          .filter((iri) => iri.includes(`:${demo.basePort + index + 1}/`))
          .every((iri) => toSecond(world?.get(iri)) === toSecond(own.get(iri))),
      );
    });
  }

  function toSecond(event?: { updated: string; status: string }) {
    return event && `${event.updated.slice(0, 19)} ${event.status}`;
  }

  async function answers(offset: number): Promise<boolean> {
    try {
      return (await fetch(`http://localhost:${demo.basePort + offset}/readyz`)).ok;
    } catch {
      return false;
    }
  }
});
