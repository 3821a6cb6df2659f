import { Refusal } from "../../kit/index.ts";
import type { Command, ReviewedPlugin } from "../../plugin/index.ts";
import { recordAudit } from "../../store/index.ts";
import type { Node } from "../node.ts";
import { problemsOfReview, putReview, removeReview } from "../plugins/review-store.ts";
import { table } from "./table.ts";

/** The list of reviewed plugins: kept where the registry is, read by everybody else. */
export const pluginIndexCommands: Readonly<Record<string, Command<Node>>> = {
  "plugins index": {
    summary: "Show the plugins that the registry's keeper has reviewed, with the checksum of each package",
    example: "nri plugins index",
    run: async (node) => {
      await node.pluginIndex.read();
      const known = await node.pluginIndex.known();
      const rows = known.plugins.map((one) => [
        one.package,
        one.version,
        one.api,
        one.capabilities.join(" "),
        one.checksum,
      ]);
      return { text: table(["package", "version", "API", "reaches", "checksum"], rows, "None."), data: known };
    },
  },
  "plugins index add": {
    summary: "Tell every node that uses this registry that a version of a plugin was reviewed (only where it is kept)",
    example:
      'nri plugins index add @example/nri-labs --id labs --version 1.2.0 --api ^1.0.0 --reaches events:read --checksum sha512-… --summary "Policy labs"',
    arguments: [{ name: "package", description: "its name in the npm registry" }],
    options: [
      { flags: "--id <id>", description: "the plugin's own id" },
      { flags: "--version <version>", description: "the version that was reviewed" },
      { flags: "--api <range>", description: "the range of the plugin API that it names" },
      { flags: "--reaches <list>", description: "its capabilities, comma-separated" },
      { flags: "--checksum <sri>", description: "of its tarball, as npm view PACKAGE dist.integrity says" },
      { flags: "--summary <text>", description: "what it is for, in one English sentence" },
      { flags: "--homepage <url>", description: "where more is said" },
    ],
    run: async (node, { arguments: { package: name = "" }, options }) => {
      insistOnKeeper(node);
      const text = (option: string) => (typeof options[option] === "string" ? options[option].trim() : "");
      const entry: ReviewedPlugin = {
        ...{ package: name, id: text("id"), version: text("version"), api: text("api") },
        capabilities: text("reaches")
          .split(/[\s,]+/)
          .filter(Boolean),
        ...{ checksum: text("checksum"), summary: text("summary") },
        ...(text("homepage") !== "" && { homepage: text("homepage") }),
        reviewed: new Date(node.clock.now()).toISOString().slice(0, 10),
      };
      const problems = problemsOfReview(entry);
      if (problems.length > 0) throw new Refusal("bad-request", { problems });
      await node.transaction(async (tx) => {
        await putReview(tx.db, entry, tx.now);
        await recordAudit(tx, { verb: "plugin.reviewed", object: name, details: { version: entry.version } });
      });
      return { text: `${name} ${entry.version} is in the index; other nodes read it within a day.`, data: entry };
    },
  },
  "plugins index remove": {
    summary: "Take a plugin out of the index (only where it is kept)",
    example: "nri plugins index remove @example/nri-labs",
    arguments: [{ name: "package", description: "its name in the npm registry" }],
    run: async (node, { arguments: { package: name = "" } }) => {
      insistOnKeeper(node);
      const removed = await node.transaction(async (tx) => {
        if (!(await removeReview(tx.db, name))) return false;
        await recordAudit(tx, { verb: "plugin.unreviewed", object: name });
        return true;
      });
      if (!removed) throw new Refusal("not-found", { message: `${name} is not in the index.` });
      return { text: `${name} is out of the index.`, data: { removed: name } };
    },
  },
};

function insistOnKeeper({ keepsRegistry }: Node): void {
  if (!keepsRegistry) throw new Refusal("conflict", { message: "Only the node that keeps the registry has an index." });
}
