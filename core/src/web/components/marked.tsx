import type { Child, FC } from "hono/jsx";
import { toWords } from "../../content/types/index.ts";
import { type LanguageMap, pickLanguage } from "../../kit/index.ts";
import { directionOf } from "../language/languages.ts";
import { useView } from "../view.tsx";

/** As `Tell`, with the words that were looked for marked, as the search reads them: without case, accents and Arabic articles. */
export const Marked: FC<{ map: LanguageMap; q: string | undefined }> = ({ map, q }) => {
  const { lang } = useView();
  const told = pickLanguage(map, lang);
  if (!told) return null;
  const pieces = q === undefined ? [told.text] : marked(told.text, q);
  if (told.lang === lang) return <bdi>{pieces}</bdi>;
  return (
    <bdi lang={told.lang === "und" ? "" : told.lang} dir={told.lang === "und" ? "auto" : directionOf(told.lang)}>
      {pieces}
    </bdi>
  );
};

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

function marked(text: string, q: string): Child[] {
  const asked = toWords(q.slice(0, 200)).map((parts) => parts.join(""));
  const last = asked.at(-1) ?? "";
  const isFound = (found: string) =>
    toWords(found).some((parts) => {
      const plain = parts.join("");
      // In scripts without spaces, what was asked stands anywhere in the run of characters.
      return asked.some((one) => plain === one || (parts.length > 1 && plain.includes(one))) || begins(plain, last);
    });
  const pieces: Child[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!isFound(found)) continue;
    pieces.push(text.slice(from, index), <mark>{found}</mark>);
    from = index + found.length;
  }
  return [...pieces, text.slice(from)];
}

/** The last word may be unfinished. */
function begins(plain: string, last: string): boolean {
  return last.length >= 2 && plain.startsWith(last);
}
