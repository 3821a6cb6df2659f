import { runCli } from "@nri-commons/core/cli";
import { dc } from "./composition.ts";

process.exitCode = await runCli(dc, {
  demo: async () => (await import("../demo/start-demo.ts")).startDemo(process.env),
});
