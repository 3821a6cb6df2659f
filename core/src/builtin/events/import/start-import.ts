import { Refusal } from "../../../kit/index.ts";
import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import type { ReadOptions } from "./import-row.ts";
import { decodeFile } from "./read-events-file.ts";
import { insertRun } from "./run-store.ts";
import { sourceAddress } from "./source-address.ts";

type Options = Pick<ReadOptions, "zone" | "lang">;

/** Keeps the file and lets a job read it; gives the id of the import, whose page shows what came of it. */
export async function startFileImport(
  ctx: EventsCtx,
  { file, zone, lang }: Options & { file: { name: string; bytes: Uint8Array } },
): Promise<string> {
  const text = decodeFile(file.bytes);
  return ctx.transaction(async (tx) => {
    const id = await insertRun(ctx, tx, { name: file.name.slice(0, 200), text, zone, lang, state: "waiting" });
    await wakeReader(tx);
    return id;
  });
}

/** Nothing is fetched while somebody waits for a page: a job does it. */
export async function startUrlImport(ctx: EventsCtx, { url, zone, lang }: Options & { url: string }): Promise<string> {
  const address = checkedAddress(url);
  return ctx.transaction(async (tx) => {
    const id = await insertRun(ctx, tx, { name: address, url: address, zone, lang, state: "waiting" });
    await wakeReader(tx);
    return id;
  });
}

export function checkedAddress(typed: string): string {
  const address = sourceAddress(typed);
  if (address !== undefined) return address;
  const message = "Enter a whole address such as https://igf.example/calendar.ics";
  throw new Refusal("invalid", { problems: [{ path: "url", message }] });
}

/** The same job as every quarter of an hour, but now. */
export function wakeReader(tx: EventsTx): Promise<void> {
  return tx.enqueue({ kind: "events:read-sources", key: "period", payload: {} });
}
