import type { BackupResult } from "../../backup/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

export const backupCommands: Readonly<Record<string, Command<Node>>> = {
  backup: {
    summary: "Make an encrypted backup while the node runs, and check it by restoring it into a temporary place",
    example: "nri backup --to /mnt/disk2/nri",
    options: [
      { flags: "--to <place>", description: "a folder, s3://bucket/path or sftp://user@host/path; else as configured" },
    ],
    run: async ({ backups }, { options, progress }) => {
      const to = typeof options.to === "string" ? { to: options.to } : {};
      const results = await backups.run({ ...to, progress });
      return { text: results.map(sentence).join("\n"), data: results };
    },
  },
  "backup list": {
    summary: "Show the backups that this node knows of, and whether each one was restored as a test",
    example: "nri backup list",
    run: async ({ backups }) => {
      const results = await backups.list();
      const rows = results.map(({ name, shelf, bytes, verifiedAt, problem }) => [
        name,
        shelf,
        megabytes(bytes),
        verifiedAt === undefined ? "not good" : "good",
        verifiedAt === undefined ? problem : `checked ${new Date(verifiedAt).toISOString()}`,
      ]);
      const empty = "There is no backup yet. Make one: nri backup";
      return { text: table(["backup", "place", "MB", "state", ""], rows, empty), data: results };
    },
  },
  "backup verify": {
    summary: "Restore a backup into a temporary place, read every file of it, and tell whether it is good",
    example: "nri backup verify /mnt/disk2/nri",
    arguments: [{ name: "place", description: "a place, for its latest backup, or PLACE/backups/NAME" }],
    run: async ({ backups }, { arguments: { place = "" }, progress }) => {
      const { name, madeAt, rows, files } = await backups.verify(place, progress);
      const text = `${name} is good: ${rows} rows and ${files} files are as they were on ${new Date(madeAt).toISOString()}.`;
      return { text, data: { name, madeAt, rows, files } };
    },
  },
};

function sentence({ name, shelf, bytes, problem }: BackupResult): string {
  if (problem !== undefined) return `${shelf}: no good backup. ${problem}`;
  return `${shelf}/backups/${name}: ${megabytes(bytes)} MB, restored as a test and good.`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
