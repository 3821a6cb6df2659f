import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "@nri-commons/core/cli";
import { commandsOf, type Node } from "@nri-commons/core/server";
import { type DemoNode, demoNodes, originOfDemoNode } from "./demo-nodes.ts";
import { openSampleRegistration } from "./open-sample-registration.ts";

/** One command of `nri`, with a file of the sample data; each may run again without a second effect. */
interface Step {
  command:
    | "directory import"
    | "event import"
    | "output import"
    | "expert import"
    | "lab import"
    | "resource import"
    | "capacity partners"
    | "capacity import"
    | "capacity samples"
    | "pathway import"
    | "capacity-request import";
  /** None for what the command knows by itself. */
  file?: string;
}

const steps: Readonly<Record<DemoNode["name"], readonly Step[]>> = {
  global: [
    { command: "directory import", file: "directory/dynamic-coalitions.json" },
    { command: "directory import", file: "directory/intersessional.json" },
    { command: "directory import", file: "directory/initiatives.json" },
    { command: "directory import", file: "directory/un-entities.json" },
    { command: "event import", file: "events/igf-meetings.json" },
    { command: "output import", file: "outputs/documents.json" },
    { command: "resource import", file: "samples/global-learning.json" },
    { command: "capacity partners" },
  ],
  kigf: [
    { command: "event import", file: "events/kigf.json" },
    { command: "event import", file: "samples/kigf-events.json" },
    { command: "output import", file: "samples/kigf-outputs.json" },
    { command: "expert import", file: "experts/kigf.json" },
    { command: "lab import", file: "samples/kigf-labs.json" },
    { command: "resource import", file: "samples/kigf-learning.json" },
    { command: "capacity partners" },
    { command: "capacity import", file: "samples/kigf-capacity.json" },
    { command: "capacity samples", file: "samples/kigf-participants.json" },
    { command: "pathway import", file: "samples/kigf-pathways.json" },
    { command: "capacity-request import", file: "samples/kigf-demand.json" },
  ],
  waigf: [
    { command: "event import", file: "events/waigf.json" },
    { command: "event import", file: "samples/waigf-events.json" },
    { command: "output import", file: "samples/waigf-outputs.json" },
    { command: "expert import", file: "experts/waigf.json" },
    { command: "lab import", file: "samples/waigf-labs.json" },
    { command: "resource import", file: "samples/waigf-learning.json" },
    { command: "capacity partners" },
    { command: "capacity import", file: "samples/waigf-capacity.json" },
    { command: "capacity-request import", file: "samples/waigf-demand.json" },
  ],
  dc: [
    { command: "event import", file: "samples/dc-events.json" },
    { command: "output import", file: "samples/dc-outputs.json" },
    { command: "expert import", file: "experts/dc.json" },
    { command: "lab import", file: "samples/dc-labs.json" },
    { command: "resource import", file: "samples/dc-learning.json" },
    { command: "capacity import", file: "samples/dc-capacity.json" },
    { command: "capacity-request import", file: "samples/dc-demand.json" },
  ],
};

// From core/dist, where the bundle lies.
const dataFolder = fileURLToPath(new URL("../../nodes/demo/data/", import.meta.url));

interface Seed {
  home: string;
  basePort: number;
  tell(text: string): void;
}

/** Fills a node through the same commands that a coordinator uses. Killed in the middle, it goes on at the next start. */
export async function seedContent(node: Node, demo: DemoNode, { home, basePort, tell }: Seed) {
  const mark = join(home, "sample-data-is-in");
  if (existsSync(mark)) return;
  const commands = commandsOf(demo.composition);
  for (const { command, file } of steps[demo.name]) {
    const described = commands[command];
    if (described === undefined) throw new Error(`There is no command ${command}`);
    const input = readArguments(described, file === undefined ? [] : [join(dataFolder, file)]);
    const files = Object.fromEntries(Object.entries(input.files).map(([name, one]) => [name, placed(one, basePort)]));
    const result = await node.run(command, { ...input, files, options: { publish: true } });
    tell(`${file ?? command}: ${result.text.split("\n")[0]}`);
  }
  if (demo.name === "kigf" || demo.name === "waigf") await openSampleRegistration(node, tell);
  writeFileSync(mark, new Date(node.clock.now()).toISOString());
}

/** `{kigf}` in a file is the address of that node of the demonstration, wherever it runs. */
function placed<File extends { bytes: Uint8Array }>(file: File, basePort: number): File {
  const text = demoNodes.reduce(
    (all, one) => all.replaceAll(`{${one.name}}`, originOfDemoNode(one, basePort)),
    new TextDecoder().decode(file.bytes),
  );
  return { ...file, bytes: new TextEncoder().encode(text) };
}
