import type { CiteOptions, Output } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";

export const citeEndings = ["bib", "ris"] as const;
export type CiteEnding = (typeof citeEndings)[number];

export const citeTypes: Readonly<Record<CiteEnding, string>> = {
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
};

/** A citation as programs for literature read it: BibTeX, or RIS. Whatever a text holds, it stays in its field. */
export function citeAs(ending: CiteEnding, output: Output, options: CiteOptions): string {
  return ending === "bib" ? toBibtex(output, options) : toRis(output, options);
}

function toBibtex(output: Output, options: CiteOptions): string {
  const { names, institution, title, year, version, url } = read(output, options);
  const fields = [
    ["title", `{${bib(title)}}`],
    ["author", names.map((name) => `{${bib(name)}}`).join(" and ")],
    ["institution", bib(institution ?? "")],
    ["year", year ?? ""],
    ["edition", bib(version ?? "")],
    ["url", url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))],
  ].filter(([, value]) => value !== "");
  return `@techreport{${output.id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
}

function toRis(output: Output, options: CiteOptions): string {
  const { names, institution, title, year, version, url } = read(output, options);
  const lines: [string, string | undefined][] = [
    ["TY", "RPRT"],
    ...names.map((name): [string, string] => ["AU", name]),
    ["TI", title],
    ["PB", institution],
    ["PY", year],
    ["ET", version],
    ["UR", url],
  ];
  const told = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return `${[...told, "ER  - "].join("\r\n")}\r\n`;
}

function read(output: Output, { lang, url }: CiteOptions) {
  const { authors = [], bodies = [], issued, version } = output;
  const names = (authors.length > 0 ? authors : bodies).map(({ name }) => name);
  const year = output.year ?? (issued ? Number(issued.slice(0, 4)) : undefined);
  return {
    names,
    institution: bodies[0]?.name,
    title: pickLanguage(output.title, lang)?.text ?? "",
    year: year === undefined ? undefined : String(year),
    version,
    url,
  };
}

/** LaTeX gives these signs a meaning. */
function bib(text: string): string {
  return oneLine(text)
    .replace(/\\/g, "\u0000")
    .replace(/[{}$&#_%]/g, (sign) => `\\${sign}`)
    .replace(/~/g, "\\textasciitilde{}")
    .replace(/\^/g, "\\textasciicircum{}")
    .replaceAll("\u0000", "\\textbackslash{}");
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}
