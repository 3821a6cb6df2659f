import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Node, pluginsOf } from "@nri-commons/core/server";
import type { DemoNode } from "./demo-nodes.ts";

/** One command of `nri`, with a file of the sample data; each may run again without a second effect. */
interface Step {
  command: "directory import" | "event import" | "output import" | "expert import";
  file: string;
}

const steps: Readonly<Record<DemoNode["name"], readonly Step[]>> = {
  global: [
    { command: "directory import", file: "directory/dynamic-coalitions.json" },
    { command: "directory import", file: "directory/intersessional.json" },
    { command: "directory import", file: "directory/initiatives.json" },
    { command: "directory import", file: "directory/un-entities.json" },
    { command: "event import", file: "events/igf-meetings.json" },
    { command: "output import", file: "outputs/documents.json" },
  ],
  kigf: [
    { command: "event import", file: "events/kigf.json" },
    { command: "event import", file: "samples/kigf-events.json" },
    { command: "output import", file: "samples/kigf-outputs.json" },
    { command: "expert import", file: "experts/kigf.json" },
  ],
  waigf: [
    { command: "event import", file: "events/waigf.json" },
    { command: "event import", file: "samples/waigf-events.json" },
    { command: "output import", file: "samples/waigf-outputs.json" },
    { command: "expert import", file: "experts/waigf.json" },
  ],
  dc: [
    { command: "event import", file: "samples/dc-events.json" },
    { command: "output import", file: "samples/dc-outputs.json" },
    { command: "expert import", file: "experts/dc.json" },
  ],
};

// From core/dist, where the bundle lies.
const dataFolder = fileURLToPath(new URL("../../nodes/demo/data/", import.meta.url));

/** Fills a node through the same commands that a coordinator uses. Killed in the middle, it goes on at the next start. */
export async function seedContent(node: Node, demo: DemoNode, home: string, tell: (text: string) => void) {
  const mark = join(home, "sample-data-is-in");
  if (existsSync(mark)) return;
  for (const { command, file } of steps[demo.name]) {
    const bytes = readFileSync(join(dataFolder, file));
    const result = await node.run(command, {
      arguments: { file: join(dataFolder, file) },
      options: { publish: true },
      files: { file: { name: file, bytes }, ...filesBeside(demo, command, { name: file, bytes }) },
    });
    tell(`${file}: ${result.text.split("\n")[0]}`);
  }
  writeFileSync(mark, new Date(node.clock.now()).toISOString());
}

/** The files that a list names, read from beside it, as `nri` itself does. */
function filesBeside({ composition }: DemoNode, command: string, list: { name: string; bytes: Uint8Array }) {
  const named = pluginsOf(composition).flatMap(({ commands }) => commands?.[command]?.names?.(list) ?? []);
  const read = (path: string) => readFileSync(join(dataFolder, dirname(list.name), path));
  return Object.fromEntries(named.map((path) => [path, { name: basename(path), bytes: read(path) }]));
}
