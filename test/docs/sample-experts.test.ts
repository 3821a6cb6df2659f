import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const data = resolve(import.meta.dirname, "../../nodes/demo/data/experts");
// The day for which the data was made: its consents end in 2028.
const shift = Date.parse("2026-11-20T12:00:00Z") - Date.now();
const clock = { now: () => Date.now() + shift };

describe("a reader of the sample experts", () => {
  let node: TestNode;

  beforeAll(async () => {
    node = await bootTestNode({ name: "sample", clock });
    for (const name of ["kigf", "waigf", "dc"]) {
      const file = { name: `${name}.json`, bytes: readFileSync(join(data, `${name}.json`)) };
      const { text } = await node.run("expert import", {
        arguments: { file: file.name },
        options: { publish: true },
        files: { file },
      });
      expect(text).toContain("0 kept as drafts");
    }
  });
  afterAll(async () => {
    await node?.remove();
  });

  async function page(path: string): Promise<string> {
    const answer = await node.get(path);
    expect(answer.status).toBe(200);
    return (await answer.text()).replace(/<form[\s\S]*?<\/form>/g, "");
  }

  it("finds people by topic, language and region, each marked as a sample", async () => {
    const byTopic = await page("/en/experts?topic=accessibility");
    expect([byTopic.includes("Sample expert 7"), byTopic.includes("Sample expert 4")]).toEqual([true, false]);
    const byLanguage = await page("/en/experts?language=ha");
    expect([byLanguage.includes("Sample expert 5"), byLanguage.includes("Sample expert 7")]).toEqual([true, false]);
    const byRegion = await page("/en/experts?regionalGroup=weog");
    expect([byRegion.includes("Sample expert 8"), byRegion.includes("Sample expert 5")]).toEqual([true, false]);
    expect(byRegion).toContain("Sample</");
  });

  it("sees nothing of whom or what is for recognised initiatives or for this node only", async () => {
    const all = `${await page("/en/experts")}${await page("/api/v1/experts?limit=200")}`;
    expect(all).toContain("Sample expert 1");
    for (const hidden of [
      "Sample expert 3",
      "Sample organisation",
      "sample-expert-1@example.org",
      "in Nairobi in July",
    ]) {
      expect(all).not.toContain(hidden);
    }
  });
});
