import { Refusal } from "../../../kit/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { fetchEvents } from "./fetch-events.ts";
import type { ReadFile } from "./import-row.ts";
import type { RunRow } from "./import-tables.ts";
import { judgeRows } from "./judge-rows.ts";
import { readEventsText } from "./read-events-file.ts";
import { putRows, updateRun } from "./run-store.ts";

/** From a waiting import to its preview, or to why there is none. Nothing is taken in. */
export async function readRun(ctx: EventsCtx, run: RunRow): Promise<void> {
  const read = await readFile(ctx, run);
  if (typeof read === "string") {
    await ctx.transaction((tx) =>
      updateRun(tx, run.id, { state: "failed", problem: read, text: null, ended_at: tx.now }),
    );
    return;
  }
  const judged = await judgeRows(ctx, read);
  const notes = JSON.stringify([
    ...(read.notes ?? []),
    ...read.problems.map(({ path, message }) => `${path}: ${message}`),
  ]);
  await ctx.transaction(async (tx) => {
    await putRows(tx, run.id, judged);
    await updateRun(tx, run.id, { state: "preview", text: null, notes });
  });
}

async function readFile(ctx: EventsCtx, run: RunRow): Promise<ReadFile | string> {
  const fetched = run.url === null ? undefined : await fetchEvents(ctx, run.url);
  if (fetched?.ok === false) return fetched.trouble;
  const text = fetched && "text" in fetched ? fetched.text : (run.text ?? "");
  return readText(run, text);
}

/** What was read, or why nothing could be. */
export async function readText(
  { name, url, zone, lang }: Pick<RunRow, "name" | "url" | "zone" | "lang">,
  text: string,
): Promise<ReadFile | string> {
  try {
    const file = { name: url === null ? name : "", text };
    const read = await readEventsText(file, { zone, lang, ...(url !== null && { url }) });
    if (read.rows.length > 0) return read;
    return (
      read.problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("\n") ||
      "unreadable"
    );
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0]?.message ?? error.message;
    throw error;
  }
}
