import { pickLanguage } from "@nri-commons/core/kit";
import { directionOf, type Language, renderRichText } from "@nri-commons/core/web";
import type { LabInShort } from "../forms/lab-of.ts";
import { say } from "../say.ts";
import { type Brief, languagesOf } from "./brief.ts";
import { composeBrief } from "./compose-brief.ts";

export const fileKinds = ["txt", "md", "html"] as const;
export type FileKind = (typeof fileKinds)[number];

const types: Readonly<Record<FileKind, string>> = {
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
};

interface Wanted {
  brief: Brief;
  lab: LabInShort | undefined;
  resilience: Readonly<Record<string, string>> | undefined;
  /** Who says it. */
  by: string;
  lang: Language;
  kind: FileKind;
  /** Where it stands for everybody. */
  url: string;
}

/** The brief as one file to hand in elsewhere: who says it, for which process, and the brief itself. */
export async function briefFile({ brief, lab, resilience, by, lang, kind, url }: Wanted) {
  const written = languagesOf(brief);
  const tongue = written.includes(lang) ? lang : (written[0] ?? lang);
  const { t, format } = await say(tongue);
  const title = pickLanguage(brief.title, tongue)?.text ?? "";
  const { process } = lab ?? {};
  const head = [
    `${t("brief.by")}: ${by}`,
    ...(process ? [`${t("word.process")}: ${process.name}${process.body ? ` (${process.body})` : ""}`] : []),
    ...(process?.deadline ? [`${t("word.process.deadline")}: ${format.day(process.deadline)}`] : []),
    `${t("brief.licence")}: ${brief.licence}`,
    url,
  ];
  const rest = `${head.join("  \n")}\n\n${composeBrief(brief, resilience, { lang: tongue, t, format })}`;
  const body = await bodyOf(kind, { title, rest, lang: tongue });
  const name = `${
    title
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60)
      .toLowerCase() || "brief"
  }.${kind}`;
  return { body, type: types[kind], name };
}

interface Written {
  title: string;
  /** Markdown. */
  rest: string;
  lang: string;
}

async function bodyOf(kind: FileKind, { title, rest, lang }: Written): Promise<string> {
  if (kind === "md") return `# ${title}\n\n${rest}\n`;
  if (kind === "txt") return `${title}\n${"=".repeat(title.length)}\n\n${toPlain(rest)}\n`;
  const head = `<head><meta charset="utf-8"><title>${escapeText(title)}</title></head>`;
  const body = `<h1>${escapeText(title)}</h1>\n${await renderRichText(rest, "markdown")}`;
  return `<!doctype html>\n<html lang="${lang}" dir="${directionOf(lang)}">\n${head}\n<body>\n${body}\n</body>\n</html>\n`;
}

/** Markdown as people write plain text: headings underlined, marks left out. */
function toPlain(markdown: string): string {
  return markdown
    .replace(/^#{2} (.*)$/gm, (_, text: string) => `${text}\n${"-".repeat(text.length)}`)
    .replace(/^#{1,6} /gm, "")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/ {2}\n/g, "\n");
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
