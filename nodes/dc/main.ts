import { runCli } from "@nri-commons/core/cli";
import { startDemo } from "../demo/start-demo.ts";
import { dc } from "./composition.ts";

process.exitCode = await runCli(dc, { demo: () => startDemo(process.env) });
