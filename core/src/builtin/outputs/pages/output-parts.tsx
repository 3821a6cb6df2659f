import type { FC } from "hono/jsx";
import type { Output } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { Tabs, useView } from "../../../web/index.ts";

/** A longer text has a page of its own, so that files and relations are not behind it. */
const longest = 20_000;

export function hasLongText({ text }: Output, lang: string): boolean {
  return text !== undefined && (pickLanguage(text.text, lang)?.text.length ?? 0) > longest;
}

/** What it is, its text, its files: each on its own page, where it has them. */
export const OutputParts: FC<{ output: Output; current: "about" | "text" | "files" }> = ({ output, current }) => {
  const { t, url, lang } = useView();
  const { id, files = [] } = output;
  const parts = ["about" as const];
  const all = [
    ...parts,
    ...(hasLongText(output, lang) ? ["text" as const] : []),
    ...(files.length > 0 ? ["files" as const] : []),
  ];
  if (id === "" || all.length === 1) return null;
  const links = all.map((part) => ({
    href: url(part === "about" ? `/outputs/${id}` : `/outputs/${id}/${part}`),
    label: t(`part.${part}`, { count: files.length }),
    current: part === current,
  }));
  return <Tabs label={t("part.label")} links={links} />;
};
