import type { Context } from "hono";
import type { CardWords } from "../../files/index.ts";
import { type LanguageMap, pickLanguage } from "../../kit/index.ts";
import { directionOf } from "../language/languages.ts";
import type { PageEnv } from "../page-env.ts";
import { checkAccent } from "../style/accent.ts";

interface Cards {
  card(words: CardWords, logo?: string): Promise<Buffer | undefined>;
}

interface OnCard {
  title: LanguageMap;
  line: string;
}

/** The picture for links to one public thing: its title on the site's colour, or where that cannot be written, the card of the site. */
export async function serveItemCard(c: Context<PageEnv>, cards: Cards, { title, line }: OnCard): Promise<Response> {
  const { lang, site } = c.var;
  const told = pickLanguage(title, lang);
  const accent = site.accent === undefined ? undefined : checkAccent(site.accent);
  const words: CardWords = {
    title: told?.text ?? "",
    line,
    site: pickLanguage(site.name, lang)?.text ?? "",
    rtl: directionOf(told === undefined || told.lang === "und" ? lang : told.lang) === "rtl",
    ground: accent?.ok ? accent.accent : "#12304a",
  };
  const [logo] = /[0-9a-f]{64}/.exec(site.logo ?? "") ?? [];
  const card = await cards.card(words, logo).catch(() => undefined);
  if (card === undefined) return c.redirect("/card.png", 302);
  return c.body(new Uint8Array(card), 200, { "content-type": "image/png", "cache-control": "public, max-age=86400" });
}
