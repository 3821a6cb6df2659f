import { beforeAll, describe, expect, it } from "vitest";
import { isSeen } from "./fault.ts";
import { faults } from "./faults.ts";

const tool = new URL("../../core/tools/fault.mjs", import.meta.url).href;

describe("what a node survives, in the short form", () => {
  beforeAll(async () => {
    await (await import(tool)).bundleFaultNode();
  });

  for (const { name, what, limit, run } of faults.filter(({ inShort }) => inShort)) {
    // Times are compared within one run; where other work came between, the run is made again.
    it(`${what}: ${limit} (${name})`, { retry: name === "slow-peer" ? 2 : 0 }, async () => {
      const outcome = await run({ short: true, tell: () => undefined });
      if (!isSeen(outcome)) throw new Error(outcome.notRun);
      expect(outcome).toMatchObject({ passed: true });
    });
  }
});
