import type { CapacityCtx } from "../../capacity-ctx.ts";
import type { FileProblem, PathwayDraft } from "./pathway-draft.ts";
import { readCsvPathways } from "./read-csv-pathways.ts";
import { readJsonPathways } from "./read-json-pathways.ts";

/** Bytes that one file may have. */
const mostBytes = 1024 * 1024;
const mostPathways = 200;

export interface PathwayFile {
  name: string;
  text: string;
  /** Language of texts that do not say theirs. */
  lang: string;
}

/** What comes as bytes; undefined when it is no text or too long. */
export function toText(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0 || bytes.length > mostBytes) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The pathways of a table or of JSON, not looked at yet. */
export async function readPathwayFile({
  name,
  text,
  lang,
}: PathwayFile): Promise<{ drafts: readonly PathwayDraft[]; problems: readonly FileProblem[] }> {
  const isJson = /\.json$/i.test(name) || (!/\.csv$/i.test(name) && /^\s*[[{]/.test(text));
  const { drafts, problems } = isJson ? readJsonPathways(text, lang) : await readCsvPathways(text, lang);
  return { drafts: drafts.slice(0, mostPathways), problems };
}

/** The language that the site's texts are in. */
export function languageOf({ site }: Pick<CapacityCtx, "site">): string {
  return site.languages[0] ?? "en";
}
