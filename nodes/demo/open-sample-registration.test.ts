import { fileURLToPath } from "node:url";
import { readArguments } from "@nri-commons/core/cli";
import { commandsOf } from "@nri-commons/core/server";
import { bootTestNode } from "@nri-commons/core/testing";
import { expect, it } from "vitest";
import { demoNodes } from "./demo-nodes.ts";
import { openSampleRegistration } from "./open-sample-registration.ts";

it.each(["kigf", "waigf"] as const)("the registration of %s that one is sent to can be tried", async (name) => {
  const composition = demoNodes.find((one) => one.name === name)?.composition;
  const command = composition && commandsOf(composition)["event import"];
  if (!command) throw new Error("There is no command to import events");
  const node = await bootTestNode({ name });
  try {
    const file = fileURLToPath(new URL(`data/samples/${name}-events.json`, import.meta.url));
    await node.run("event import", { ...readArguments(command, [file]), options: { publish: true } });
    let told = "";
    await openSampleRegistration(node, (text) => {
      told = text;
    });
    const page = await node.get(new URL(told.replace(/^.*?(?=http)/, "")).pathname);
    expect(await page.text()).toContain('name="email"');
  } finally {
    await node.remove();
  }
});
