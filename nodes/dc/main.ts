import { runCli } from "@nri-commons/core/cli";
import { dc } from "./composition.ts";

process.exitCode = await runCli(dc);
