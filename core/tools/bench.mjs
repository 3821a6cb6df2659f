// `npm run bench -- inbox|fanout|cold|weight|pages|labs|capacity`: bundles what is measured, then runs the bench of test/load.
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildNodes, bundle } from "./build.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const args = process.argv.slice(2);

const measured = ["pages", "labs", "capacity"].includes(args[0]) ? `bench-${args[0]}` : "bench-node";
if (args[0] === "cold") await buildNodes();
else if (args[0] === "weight") await buildNodes({ bare: "test/load/node/bare-node.ts" });
else await bundle({ [measured]: `test/load/node/${measured}.ts` }, join(root, "core/tools/dist"));
const { runBench } = await import("../../test/load/run-bench.ts");
process.exit(await runBench(args));
