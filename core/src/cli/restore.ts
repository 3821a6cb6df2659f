import { resolve } from "node:path";
import type { Command as Program } from "commander";
import { type Composition, type RestoredNode, restoreNode } from "../server/index.ts";
import { readRecovery } from "./read-recovery.ts";
import { print, progressLine } from "./terminal.ts";

interface RestoreFlags {
  recovery?: string;
  data?: string;
  replace?: boolean;
  s3Endpoint?: string;
  s3Region?: string;
  sftpKey?: string;
  sftpHostKey?: string;
}

export function addRestore(program: Program, composition: Composition) {
  program
    .command("restore")
    .description("Make a node of a backup, on this machine, with the recovery file")
    .argument(
      "<place>",
      "a folder, s3://bucket/path or sftp://user@host/path: its latest backup; or PLACE/backups/NAME",
    )
    .option("--recovery <file>", "the recovery file; left out, the recovery key is asked for")
    .option("--data <folder>", "where the data goes, instead of where the configuration says")
    .option("--replace", "move a node that stands here aside (nothing is deleted)")
    .option(
      "--s3-endpoint <url>",
      "such as https://s3.eu-west-1.amazonaws.com; keys: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY",
    )
    .option("--s3-region <name>", "such as eu-west-1")
    .option("--sftp-key <file>", "private key for the other machine")
    .option("--sftp-host-key <fingerprint>", "the other machine's own key, SHA256:…")
    .addHelpText(
      "after",
      "\nExample:\n  nri restore /mnt/disk2/nri --recovery recovery.txt --config /etc/nri-commons/node.toml",
    )
    .action(async (address: string, flags: RestoreFlags) => {
      const globals = program.opts<{ config: string; json?: boolean }>();
      const line = progressLine();
      const { env } = process;
      try {
        const restored = await restoreNode({
          address: /^[a-z0-9]+:\/\//.test(address) ? address : resolve(address),
          recovery: await readRecovery(flags.recovery, "nri restore PLACE --recovery FILE"),
          file: globals.config,
          data: flags.data,
          replace: flags.replace === true,
          settings: {
            s3_endpoint: flags.s3Endpoint,
            s3_region: flags.s3Region,
            s3_key_id: env["AWS_ACCESS_KEY_ID"],
            s3_secret: env["AWS_SECRET_ACCESS_KEY"],
            sftp_key_file: flags.sftpKey,
            sftp_host_key: flags.sftpHostKey,
          },
          composition,
          environment: env,
          progress: line.show,
        });
        line.end();
        print.result(globals.json === true ? JSON.stringify(restored, undefined, 2) : inWords(restored));
      } finally {
        line.end();
      }
    });
}

function inWords(restored: RestoredNode): string {
  const { name, origin, madeAt, configFile, dataFolder, rows, files, erasures, plugins, aside } = restored;
  return [
    `${origin} is restored as it was on ${new Date(madeAt).toISOString()} (backup ${name}): ${rows} rows and ${files} files, all checked.`,
    `  configuration  ${configFile}`,
    `  data           ${dataFolder}`,
    ...plugins.map(
      (one) => `  plugin         ${one.name} ${one.version}${one.problem ? ": does not run yet, see below" : ""}`,
    ),
    ...aside.map((path) => `  moved aside    ${path}`),
    erasures === 0
      ? "Nothing is known to have been erased since."
      : `${erasures} things that were withdrawn or erased are erased again, also those that the backup still had.`,
    ...plugins.flatMap((one) => (one.problem ? ["", `${one.name} ${one.version} is not back. ${one.problem}`] : [])),
    "",
    "What to do now",
    `  1. Start it:  nri start --config ${configFile}`,
    "  2. Look how it is:  nri status, nri doctor",
    "  3. What was made after the backup is not here. Make sure that nobody starts the old machine again:",
    "     two nodes with one address would contradict one another.",
    ...(aside.length > 0 ? ["  4. When all is well, delete what was moved aside."] : []),
  ].join("\n");
}
