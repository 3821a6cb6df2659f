import { runCli } from "@nri-commons/core/cli";
import { startDemo } from "../demo/start-demo.ts";
import { nri } from "./composition.ts";

process.exitCode = await runCli(nri, { demo: () => startDemo(process.env) });
