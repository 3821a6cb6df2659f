import { beforeAll, describe, expect, it } from "vitest";
import { isSeen } from "./fault.ts";
import { faults } from "./faults.ts";

const tool = new URL("../../core/tools/fault.mjs", import.meta.url).href;

describe("what a node survives, in the short form", () => {
  beforeAll(async () => {
    await (await import(tool)).bundleFaultNode();
  });

  for (const { name, what, limit, run } of faults.filter(({ inShort }) => inShort)) {
    it(`${what}: ${limit} (${name})`, async () => {
      const outcome = await run({ short: true, tell: () => undefined });
      if (!isSeen(outcome)) throw new Error(outcome.notRun);
      expect(outcome).toMatchObject({ passed: true });
    });
  }
});
