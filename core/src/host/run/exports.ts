import { Refusal } from "../../kit/index.ts";
import type { Ctx, ExportRow, PluginExport } from "../../plugin/index.ts";
import type { Running } from "./running.ts";

/** A table that a plugin gives away. */
export interface OwnExport {
  plugin: string;
  name: string;
  open: boolean;
  licence?: string;
}

export function exportsOf(running: readonly Running[]): OwnExport[] {
  return running.flatMap(({ plugin }) =>
    Object.entries<PluginExport<Ctx>>(plugin.exports ?? {}).map(([name, { openData = false, licence }]) => ({
      ...{ plugin: plugin.id, name, open: openData },
      ...(licence !== undefined && { licence }),
    })),
  );
}

/** Row by row; refused when there is no such table, or it is not for everybody and `all` was not given. */
export async function* readExport(
  running: readonly Running[],
  { plugin: id, name, all }: { plugin: string; name: string; all: boolean },
): AsyncGenerator<ExportRow> {
  const one = running.find(({ plugin }) => plugin.id === id);
  const exported = (one?.plugin.exports as Readonly<Record<string, PluginExport<Ctx>>> | undefined)?.[name];
  if (one === undefined || exported === undefined || !(all || exported.openData === true)) {
    throw new Refusal("not-found");
  }
  yield* await exported.rows(one.ctx);
}
