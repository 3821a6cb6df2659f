import type { Output } from "../../../content/types/index.ts";

/** More than that is a list of links and no text. */
const most = 60;

/** Every address that an output leads to, in its texts, among its links and where it is from. */
export function linksIn({ text, abstract, plainSummary, links = [], sourceUrl, keyPoints = [] }: Output): string[] {
  const texts = [text?.text ?? {}, abstract ?? {}, plainSummary ?? {}, ...keyPoints].flatMap((map) =>
    Object.values(map),
  );
  const written = texts.flatMap((one) => one.match(/https?:\/\/[^\s<>()[\]"'`]+/g) ?? []);
  const tidy = written.map((address) => address.replace(/[.,;:!?*_]+$/, "")).filter((address) => URL.canParse(address));
  return [...new Set([...tidy, ...links.map(({ url }) => url), ...(sourceUrl ? [sourceUrl] : [])])].slice(0, most);
}
