import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { CommandInput, CommandResult } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { say } from "../../say.ts";
import { type JudgedFile, judgeFile } from "./judge-file.ts";
import { languageOf, type PathwayFile, toText } from "./read-pathway-file.ts";
import { keepImport, takeImport } from "./take-import.ts";

/** What `nri pathway import` does: looks, or looks and takes in. */
export async function runImport(ctx: CapacityCtx, { files, options }: CommandInput): Promise<CommandResult> {
  const { t } = await say("en");
  const file = fileOf(ctx, files["file"], options["lang"]);
  if (options["preview"] === true) {
    const judged = await judgeFile(ctx, { file, t });
    return { text: tell(judged), data: { ...judged }, exitCode: isInOrder(judged) ? 0 : 1 };
  }
  const [publish, keepGood] = [options["publish"] === true, options["keepGood"] === true];
  const id = await keepImport(ctx, file);
  const judged = await takeImport(ctx, { id, t, publish, keepGood });
  const count = judged.rows.filter(({ action }) => action === "new" || action === "changed").length;
  const undo = publish || count === 0 ? [] : [`To undo it: nri pathway undo ${id}`];
  const text = [tell(judged), `${count} of ${judged.rows.length} pathways taken in.`, ...undo].join("\n");
  return { text, data: { import: id, taken: count, ...judged }, exitCode: isInOrder(judged) ? 0 : 1 };
}

function fileOf(
  ctx: CapacityCtx,
  file: { name: string; bytes: Uint8Array } | undefined,
  lang: string | boolean | undefined,
): PathwayFile {
  const text = file && toText(file.bytes);
  if (file === undefined || text === undefined)
    throw new Refusal("invalid", {
      problems: [{ path: "file", message: "Name a file of text (UTF-8), 1 MB at most" }],
    });
  return { name: file.name, text, lang: typeof lang === "string" ? lang : languageOf(ctx) };
}

function isInOrder({ rows, problems }: JudgedFile): boolean {
  return problems.length === 0 && rows.every((row) => row.problems.length === 0);
}

function tell({ rows, problems }: JudgedFile): string {
  const lines = rows.flatMap((row) => [
    `${row.action === "unreadable" ? "cannot be read" : row.action}  ${row.at}  ${pickLanguage(row.title, "en")?.text ?? ""}`,
    ...row.problems.map(({ at, message }) => `    ${at}: ${message}`),
  ]);
  return [...lines, ...problems.map(({ at, message }) => (at === "" ? message : `${at}: ${message}`))].join("\n");
}
