// The node of an initiative as it is run for real, but for the plugins that are more than an example: what they add is the difference.
import { runCli } from "@nri-commons/core/cli";
import hello from "@nri-commons/plugin-hello";

const bare = { name: "nri", plugins: [hello], standing: "independent", keepsRegistry: false } as const;

process.exitCode = await runCli(bare, { demo: async () => 2 });
