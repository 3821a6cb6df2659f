import { runCli } from "@nri-commons/core/cli";
import { nri } from "./composition.ts";

process.exitCode = await runCli(nri, {
  demo: async () => (await import("../demo/start-demo.ts")).startDemo(process.env),
});
