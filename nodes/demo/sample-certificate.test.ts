import { fileURLToPath } from "node:url";
import { readArguments } from "@nri-commons/core/cli";
import { commandsOf } from "@nri-commons/core/server";
import { bootTestNode, until } from "@nri-commons/core/testing";
import { expect, it } from "vitest";
import { demoNodes } from "./demo-nodes.ts";

it("a sample participant completed a sample course: its page leads to a certificate that is checked to be good", async () => {
  const composition = demoNodes.find(({ name }) => name === "kigf")?.composition;
  if (composition === undefined) throw new Error("There is no such node");
  const commands = commandsOf(composition);
  const node = await bootTestNode({ name: "kigf", plugins: [...composition.plugins] });
  const read = async (command: string, file: string) => {
    const described = commands[command];
    if (described === undefined) throw new Error(`There is no command ${command}`);
    const path = fileURLToPath(new URL(`data/samples/${file}`, import.meta.url));
    return node.run(command, { ...readArguments(described, [path]), options: { publish: true } });
  };
  const page = async (path: string) => (await node.get(path)).text();
  try {
    await read("capacity import", "kigf-capacity.json");
    for (let times = 0; times < 2; times += 1) {
      const { data } = await read("capacity samples", "kigf-participants.json");
      expect(data).toMatchObject({ certificates: [expect.stringContaining("/capacity/certificates/")] });
    }
    const [, course = ""] = /\/en(\/capacity\/[0-9a-z]{26})"/.exec(await page("/en/capacity?q=own+pace")) ?? [];
    const shown = async () => /\/en(\/capacity\/certificates\/[\w-]{32})"/.exec(await page(`/en${course}`))?.[1];
    await until(async () => (await shown()) !== undefined);
    const certificate = await page(`/en${await shown()}`);
    for (const words of ["Sample Participant One", "Sample: First steps", "All six lessons"])
      expect(certificate).toContain(words);
    expect(await page("/en/capacity?q=own+pace")).toContain("Sample");
  } finally {
    await node.remove();
  }
});
