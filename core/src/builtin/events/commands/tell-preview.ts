import { formatInstant } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { CommandResult } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import type { ReadFile } from "../import/import-row.ts";
import { type JudgedRow, judgeRows } from "../import/judge-rows.ts";

/** What an import would do, row by row; nothing is written. */
export async function tellPreview(ctx: EventsCtx, file: ReadFile): Promise<CommandResult> {
  const rows = await judgeRows(ctx, file);
  const lang = ctx.site.languages[0] ?? "en";
  const lines = rows.flatMap((row) => [
    `${wordOf(row).padEnd(16)}  ${row.row.at.padEnd(10)}  ${titleOf(row, lang)}`,
    ...row.problems.map(({ path, message }) => `    ${path === "" ? "" : `${path}: `}${message}`),
    ...row.notes.map((note) => `    ${note}`),
  ]);
  const wrong = file.problems.map(({ path, message }) => `${path === "" ? "" : `${path}: `}${message}`);
  const text = [...lines, ...wrong].join("\n") || "There is nothing to be read here.";
  return { text, data: { rows, problems: file.problems }, exitCode: rows.length > 0 ? 0 : 1 };
}

function wordOf({ action, ref }: JudgedRow): string {
  if (action === "duplicate") return `duplicate of ${ref}`;
  return action === "unreadable" ? "cannot be read" : action;
}

function titleOf({ event, output, row }: JudgedRow, lang: string): string {
  const title = pickLanguage(event?.name ?? output?.title ?? {}, lang)?.text ?? row.input["name"] ?? "";
  return event
    ? `${String(title)} (${event.startDate ?? formatInstant(event.start, event.zone).slice(0, 16)})`
    : String(title);
}
