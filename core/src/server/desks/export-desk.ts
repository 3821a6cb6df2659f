import { Readable } from "node:stream";
import { Refusal } from "../../kit/index.ts";
import type { ExportDesk } from "../../plugin/index.ts";
import { recordAudit } from "../../store/index.ts";
import { exportCommands } from "../commands/export-commands.ts";
import type { Node } from "../node.ts";
import { writeTable } from "../plugins/write-table.ts";
import { forOwners } from "./refuse-others.ts";

/** What `nri export` writes. */
export function createExportDesk(node: () => Node): ExportDesk {
  return forOwners<ExportDesk>({
    async content({ experts }) {
      const input = { arguments: {}, options: { experts }, files: {}, progress: () => undefined };
      const written = await exportCommands["export"]?.run(node(), input);
      return written?.text ?? "";
    },
    tables: () => node().host.exports(),
    async table({ plugin, name, type }) {
      const { host, transaction } = node();
      if (!host.exports().some((one) => one.plugin === plugin && one.name === name)) throw new Refusal("not-found");
      await transaction((tx) => recordAudit(tx, { verb: "content.exported", details: { plugin, table: name } }));
      const rows = host.readExport({ plugin, name, all: true });
      return Readable.toWeb(Readable.from(writeTable(rows, type))) as ReadableStream<Uint8Array>;
    },
  });
}
