import { attendanceOf, type Event, publicViewer, statusOf, termLabel } from "../../content/types/index.ts";
import { pickLanguage } from "../../kit/index.ts";
import type { View } from "../../web/index.ts";
import type { EmbedCtx } from "./embed-ctx.ts";
import type { EmbedQuestion } from "./embed-question.ts";

/** One event in words, ready to stand on any page. */
export interface EmbedItem {
  title: string;
  /** The language of the title, which may not be the page's. */
  lang: string;
  dir: "ltr" | "rtl" | "auto";
  url: string;
  when: string;
  where?: string;
  status?: string;
}

const rightToLeft = /^(ar|fa|he|ur|ps|sd|ug|dv|yi)\b/;

/** What lies ahead, as everybody may see it, whoever has signed in here. */
export async function embedItems(ctx: EmbedCtx, question: EmbedQuestion, view: View): Promise<EmbedItem[]> {
  const { own, ...search } = question;
  const query = { ...search, ...(own && { source: "local" as const }), from: ctx.clock.now(), topLevel: true };
  const { items } = await ctx.events.list(query, publicViewer);
  return items.map((event) => toItem(ctx, event, view));
}

function toItem(ctx: EmbedCtx, event: Event, { lang, t, format }: View): EmbedItem {
  const name = pickLanguage(event.name, lang);
  const where = placeOf(event, { lang, t });
  const status = statusOf(event);
  const days = format.days(event);
  const hours = format.hours(event);
  return {
    title: name?.text ?? "",
    lang: name?.lang ?? "",
    dir: name?.lang === undefined || name.lang === "und" ? "auto" : rightToLeft.test(name.lang) ? "rtl" : "ltr",
    url: ctx.pageUrl(`/events/${event.id}`, lang),
    when: hours === undefined ? days : `${days}, ${hours}`,
    ...(where && { where }),
    ...(status !== "scheduled" && { status: t(`state.${status}`) }),
  };
}

function placeOf(event: Event, { lang, t }: Pick<View, "lang" | "t">): string {
  const { place } = event;
  const country = place?.country
    ? termLabel({ vocabulary: "countries", term: place.country }, lang).text
    : place?.countryName;
  const here = [place?.locality, country].filter(Boolean).join(", ");
  const mode = attendanceOf(event);
  return [here, mode === "online" || mode === "hybrid" ? t("online") : ""].filter(Boolean).join(" · ");
}
