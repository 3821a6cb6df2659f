import type { ExportDesk } from "../../plugin/index.ts";
import { exportCommands } from "../commands/export-commands.ts";
import type { Node } from "../node.ts";
import { forOwners } from "./refuse-others.ts";

/** What `nri export` writes. */
export function createExportDesk(node: () => Node): ExportDesk {
  return forOwners<ExportDesk>({
    async content({ experts }) {
      const input = { arguments: {}, options: { experts }, files: {}, progress: () => undefined };
      const written = await exportCommands["export"]?.run(node(), input);
      return written?.text ?? "";
    },
  });
}
