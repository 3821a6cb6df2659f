import type { Command as Program } from "commander";
import { addPlugin, CommandError, callControlSocket, removeAdded, socketPath } from "../server/index.ts";
import { loadConfig } from "./load-config.ts";
import { print } from "./terminal.ts";

/** What exchanges the files of plugins, without opening the node: `plugins add` and `plugins discard`. */
export function addPluginFiles(program: Program) {
  const known = program.commands.find((one) => one.name() === "plugins");
  const group = known ?? program.command("plugins").showHelpAfterError("Try: nri plugins --help");
  group
    .command("add")
    .description("Add a plugin that was packed elsewhere; a node that runs takes it at once")
    .argument("<package>", "a packed file such as labs-1.0.0.tgz, or name@version as npm finds it")
    .option("--checksum <checksum>", "sha512-… of the packed file, as its author and the index of plugins tell")
    .addHelpText("after", "\nExample:\n  nri plugins add nri-plugin-labs-1.0.0.tgz")
    .action(async (what: string, { checksum }: { checksum?: string }) => {
      const globals = program.opts<{ config: string; json?: boolean }>();
      const { data } = loadConfig(globals.config);
      const { added, plugin } = await addPlugin({ data, what, checksum });
      const { id, capabilities = [] } = plugin;
      const text = [
        `${added.name} ${added.version} is here: the plugin ${id}. ${await standing(data, id)}`,
        ...(plugin.version === added.version
          ? []
          : [`  Its manifest says ${plugin.version}, its package ${added.version}: write one number into both.`]),
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
      const { data } = loadConfig(globals.config);
      const removed = await removeAdded(data, name);
      await refreshed(data);
      const text = [
        `${removed.name} ${removed.version} is gone. What it kept stays; added again, it has it again.`,
        "  While it is away, nobody can find or erase what it keeps of people: nri plugins remove --delete-data does, while it is here.",
      ].join("\n");
      print.result(globals.json ? JSON.stringify(removed, undefined, 2) : text);
    });
}

interface Standing {
  id: string;
  version: string;
  state: string;
  reason?: string;
  nextVersion?: string;
}

/** How the plugins are in the node that runs, once it has looked again; undefined where none runs. */
async function refreshed(data: string): Promise<readonly Standing[] | undefined> {
  const call = { command: "plugins refresh", arguments: {}, options: {}, files: {} };
  const answer = await callControlSocket(socketPath(data), call, () => {}).catch((error: unknown) => {
    // A node of before this command takes it at its next start.
    if (error instanceof CommandError) return undefined;
    throw error;
  });
  return answer?.data as readonly Standing[] | undefined;
}

async function standing(data: string, id: string): Promise<string> {
  const plugins = await refreshed(data);
  const one = plugins?.find((plugin) => plugin.id === id);
  if (plugins === undefined) return "It runs once the node is started.";
  if (one?.nextVersion !== undefined) {
    return `Version ${one.version} runs until the node is started anew: its code is of several files, and those are read once. Do it with: nri restart`;
  }
  if (one === undefined) return `It does not run: another plugin of this node is called ${id}.`;
  if (one.state === "running") return "It runs.";
  return `It does not run: ${one.state}${one.reason === undefined ? "" : `. ${one.reason}`}`;
}
