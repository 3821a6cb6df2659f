import type { Command as Program } from "commander";
import { addPlugin, removeAdded } from "../server/index.ts";
import { loadConfig } from "./load-config.ts";
import { print } from "./terminal.ts";

/** What exchanges the files of plugins, without opening the node: `plugins add` and `plugins discard`. */
export function addPluginFiles(program: Program) {
  const known = program.commands.find((one) => one.name() === "plugins");
  const group = known ?? program.command("plugins").showHelpAfterError("Try: nri plugins --help");
  group
    .command("add")
    .description("Add a plugin that was packed elsewhere; it counts from the next start")
    .argument("<package>", "a packed file such as labs-1.0.0.tgz, or name@version as npm finds it")
    .option("--checksum <checksum>", "sha512-… of the packed file, as its author and the index of plugins tell")
    .addHelpText("after", "\nExample:\n  nri plugins add nri-plugin-labs-1.0.0.tgz")
    .action(async (what: string, { checksum }: { checksum?: string }) => {
      const globals = program.opts<{ config: string; json?: boolean }>();
      const { data } = loadConfig(globals.config);
      const { added, plugin } = await addPlugin({ data, what, checksum });
      const { id, capabilities = [] } = plugin;
      const text = [
        `${added.name} ${added.version} is here: the plugin ${id}. Restart the node, and it runs.`,
        `  checksum  ${added.checksum}`,
        `  may use   ${capabilities.join(", ") || "nothing but its own tables and pages"}`,
      ].join("\n");
      print.result(globals.json ? JSON.stringify({ ...added, id, capabilities }, undefined, 2) : text);
    });
  group
    .command("discard")
    .description("Take the files of an added plugin away; what it kept stays in the database")
    .argument("<name>", "the package's name, as plugins add told it")
    .addHelpText("after", "\nExample:\n  nri plugins discard nri-plugin-labs")
    .action(async (name: string) => {
      const globals = program.opts<{ config: string; json?: boolean }>();
      const removed = await removeAdded(loadConfig(globals.config).data, name);
      const text = `${removed.name} ${removed.version} is gone from the next start on. What it kept stays; added again, it has it again.`;
      print.result(globals.json ? JSON.stringify(removed, undefined, 2) : text);
    });
}
