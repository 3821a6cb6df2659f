import type { LanguageMap, Parsed, Problem } from "../../../kit/index.ts";
import type { Translate } from "../../../web/index.ts";
import { textOf } from "../../../web/index.ts";
import { textsOf, toFields, type Values } from "../console/section.ts";

/** A page that the initiative wrote itself, at `/{lang}/pages/{slug}`. */
export interface OwnPage extends NewOwnPage {
  id: string;
  /** Milliseconds. */
  changedAt: number;
  /** Until it is forgotten it can be brought back. */
  deletedAt: number | undefined;
}

export interface NewOwnPage {
  slug: string;
  title: LanguageMap;
  /** Markdown. */
  body: LanguageMap;
  /** False: only those who work on the site see it. */
  isPublic: boolean;
  place: PagePlace;
}

/** Where a public page is linked; the page About links to all of them. */
export const pagePlaces = ["about", "foot", "menu"] as const;
export type PagePlace = (typeof pagePlaces)[number];

const longest = { title: 150, body: 40_000 };

export function parseOwnPage(values: Values, { t, main }: { t: Translate; main: string }): Parsed<NewOwnPage> {
  const page: NewOwnPage = {
    slug: textOf(values, "slug"),
    title: textsOf(values, "title"),
    body: textsOf(values, "body"),
    isPublic: textOf(values, "state") === "public",
    place: pagePlaces.find((place) => place === textOf(values, "place")) ?? "about",
  };
  const problems: Problem[] = [];
  if (Object.keys(page.title).length === 0) problems.push({ path: `title.${main}`, message: t("site.problem.title") });
  if (page.isPublic && Object.keys(page.body).length === 0) {
    problems.push({ path: `body.${main}`, message: t("site.problem.body") });
  }
  for (const field of ["title", "body"] as const) {
    for (const [lang, text] of Object.entries(page[field])) {
      if (text.length > longest[field]) problems.push({ path: `${field}.${lang}`, message: t("site.problem.long") });
    }
  }
  if (!/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/.test(page.slug)) {
    problems.push({ path: "slug", message: t("site.problem.slug") });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: page };
}

export function toValues({ slug, title, body, isPublic, place }: NewOwnPage): Values {
  return { slug, ...toFields("title", title), ...toFields("body", body), place, state: isPublic ? "public" : "draft" };
}
