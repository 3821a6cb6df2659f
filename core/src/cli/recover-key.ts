import type { Command as Program } from "commander";
import { createMasterKey } from "../identity/index.ts";
import { loadConfig } from "./load-config.ts";
import { readRecovery } from "./read-recovery.ts";
import { print, StartProblem } from "./terminal.ts";

/** For a node whose data are whole and whose master key is gone: no backup is needed, only the paper. */
export function addRecoverKey(program: Program) {
  const keys = program.commands.find((one) => one.name() === "keys") ?? program.command("keys");
  keys
    .command("recover")
    .description("Put a lost master key back from the recovery file; the data stay as they are")
    .option("--recovery <file>", "the recovery file; left out, the recovery key is asked for")
    .addHelpText("after", "\nExample:\n  nri keys recover --recovery recovery.txt")
    .action(async (flags: { recovery?: string }) => {
      const globals = program.opts<{ config: string; json?: boolean }>();
      const config = loadConfig(globals.config);
      const { masterKey, origin } = await readRecovery(flags.recovery, "nri keys recover --recovery FILE");
      if (origin !== undefined && origin !== config.origin)
        throw new StartProblem(
          `This recovery file is of ${origin}, and this node is ${config.origin}. Use its own; nothing was changed.`,
        );
      await createMasterKey(config.master_key_file, masterKey);
      const done = { masterKeyFile: config.master_key_file };
      print.result(
        globals.json === true
          ? JSON.stringify(done, undefined, 2)
          : `The master key is back at ${done.masterKeyFile}. See whether it opens this node's keys: nri doctor`,
      );
    });
}
