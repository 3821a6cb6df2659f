import { instant, lastChange, type NewsFeed, type NewsItem } from "./feed.ts";
import { plainLine, plainText } from "./plain-text.ts";

/** Atom (RFC 4287). */
export function atomFeed({ title, feedUrl, pageUrl, lang, author, items }: NewsFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">`,
    `<id>${xml(feedUrl)}</id>`,
    `<title>${xml(plainLine(title))}</title>`,
    `<updated>${lastChange(items)}</updated>`,
    `<author><name>${xml(plainLine(author))}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feedUrl)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(pageUrl)}"/>`,
    ...items.map(entry),
    "</feed>\n",
  ].join("\n");
}

function entry({ id, url, title, summary, html, published, updated, author, lang, tags, attachments }: NewsItem) {
  return [
    lang === undefined ? "<entry>" : `<entry xml:lang="${xml(lang)}">`,
    `<id>${xml(id)}</id>`,
    `<title>${xml(plainLine(title))}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<published>${instant(published)}</published>`,
    `<updated>${instant(updated)}</updated>`,
    ...(author ? [`<author><name>${xml(plainLine(author))}</name></author>`] : []),
    ...(summary ? [`<summary>${xml(plainText(summary))}</summary>`] : []),
    ...(html ? [`<content type="html">${xml(plainText(html))}</content>`] : []),
    ...(tags ?? []).map((tag) => `<category term="${xml(plainLine(tag))}"/>`),
    ...(attachments ?? []).map(
      ({ url: href, mediaType, bytes }) =>
        `<link rel="enclosure" type="${xml(mediaType)}" href="${xml(href)}"${bytes === undefined ? "" : ` length="${bytes}"`}/>`,
    ),
    "</entry>",
  ].join("\n");
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function xml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? "");
}
