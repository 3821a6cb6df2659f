import { pickLanguage } from "../../kit/index.ts";
import type { View } from "../../web/index.ts";
import { type EmbedQuestion, toQuery } from "./embed-question.ts";
import { scriptPath } from "./root-routes.ts";

export interface Snippets {
  /** What the frame shows, to look at. */
  address: string;
  frame: string;
  element: string;
}

/** The HTML to copy into another page. */
export function snippetsOf(question: EmbedQuestion, { lang, site, url, t }: View): Snippets {
  const address = `${site.origin}/${lang}/embed/events${toQuery(question)}`;
  const title = text(`${t("frame.title")} · ${pickLanguage(site.name, lang)?.text ?? ""}`);
  // Two lines of details under a title of one or two lines; what does not fit is scrolled.
  const height = 110 + question.limit * 96;
  const all = text(site.origin + url("/events"));
  return {
    address,
    frame: `<iframe src="${text(address)}" title="${title}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`,
    element: `<script type="module" src="${text(site.origin + scriptPath)}"></script>
<nri-events src="${text(address)}"><a href="${all}">${title}</a></nri-events>`,
  };
}

function text(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
