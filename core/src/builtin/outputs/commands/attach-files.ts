import type { OutputFile } from "../../../content/types/index.ts";
import { isJsonObject, type Json, type JsonObject, Refusal } from "../../../kit/index.ts";
import type { CommandInput } from "../../../plugin/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";

/**
 * A file to be attached, as a list names it: `"report.pdf"`, or with what is known of it:
 * `{ "path": "easy.pdf", "language": "en", "accessibility": ["plain-language"], "alternativeOf": "report.pdf" }`.
 */
interface NamedFile {
  path: string;
  language?: string;
  accessibility?: string[];
  /** Path of another one, of which it is another form. */
  alternativeOf?: string;
}

/** The paths that an item names in `file` or `files`; what has a hash already is no path. */
export function namedFiles(item: JsonObject): NamedFile[] {
  const output = isJsonObject(item["output"]) ? item["output"] : {};
  const files = [item["file"], output["file"], ...listOf(item["files"]), ...listOf(output["files"])];
  return files.flatMap((file) => {
    if (typeof file === "string") return [{ path: file }];
    if (!isJsonObject(file) || typeof file["path"] !== "string") return [];
    const { path, language, accessibility, alternativeOf } = file;
    return [
      {
        path,
        ...(typeof language === "string" && { language }),
        ...(Array.isArray(accessibility) && { accessibility: accessibility.map(String) }),
        ...(typeof alternativeOf === "string" && { alternativeOf }),
      },
    ];
  });
}

/** Keeps the bytes of the named files and tells what an output has to say of them. */
export async function attachFiles(
  ctx: OutputsCtx,
  item: JsonObject,
  sent: CommandInput["files"],
): Promise<readonly OutputFile[]> {
  const named = namedFiles(item);
  const attached: OutputFile[] = [];
  for (const { path } of named) {
    const file = sent[path];
    if (!file) {
      throw new Refusal("invalid", {
        problems: [{ path: "files", message: `There is no file ${path} beside the list. Put it there` }],
      });
    }
    const stored = await ctx.files.put(Buffer.from(file.bytes), { name: file.name });
    await ctx.transaction((tx) => ctx.outputs.addFile(tx, stored));
    attached.push(stored);
  }
  return attached.map((file, index) => {
    const { path: _, alternativeOf, ...told } = named[index] ?? {};
    const other = attached[named.findIndex(({ path }) => path === alternativeOf)];
    // What stands beside the list as nothing is told as it was written, so that the mistake is seen.
    return { ...file, ...told, ...(alternativeOf !== undefined && { alternativeOf: other?.sha256 ?? alternativeOf }) };
  });
}

/** Files that were attached before and are named by their hash. */
export function keptFiles(item: JsonObject): Json[] {
  return listOf(item["files"]).filter((file) => isJsonObject(file) && typeof file["sha256"] === "string");
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
