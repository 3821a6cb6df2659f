import { termLabel } from "../../../content/types/index.ts";
import { languageName, type Translate } from "../../../web/index.ts";
import type { Indicator } from "../catalogue.ts";

/** What a part of an indicator is called; "" is what nobody said. */
export function partName(
  parts: NonNullable<Indicator["parts"]>,
  term: string,
  { t, lang }: { t: Translate; lang: string },
): string {
  if (term === "") return t("part.unsaid");
  if (parts === "attendance") return t(`part.${term}`);
  if (parts === "languages") return languageName(term, lang);
  return termLabel({ vocabulary: parts, term }, lang).text;
}
