import { runCli } from "@nri-commons/core/cli";
import { global } from "./composition.ts";

process.exitCode = await runCli(global, {
  demo: async () => (await import("../demo/start-demo.ts")).startDemo(process.env),
});
