import { runCli } from "@nri-commons/core/cli";
import { startDemo } from "../demo/start-demo.ts";
import { global } from "./composition.ts";

process.exitCode = await runCli(global, { demo: () => startDemo(process.env) });
