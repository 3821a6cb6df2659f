import { instant, type NewsFeed, type NewsItem } from "./feed.ts";
import { plainLine, plainText } from "./plain-text.ts";

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed({ title, feedUrl, pageUrl, lang, author, items }: NewsFeed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: plainLine(title),
    home_page_url: pageUrl,
    feed_url: feedUrl,
    language: lang,
    authors: [{ name: plainLine(author) }],
    items: items.map(toItem),
  });
}

function toItem({ id, url, title, summary, html, published, updated, author, lang, tags, attachments }: NewsItem) {
  return {
    id,
    url,
    title: plainLine(title),
    ...(html ? { content_html: plainText(html) } : { content_text: plainText(summary ?? title) }),
    ...(summary && { summary: plainText(summary) }),
    date_published: instant(published),
    date_modified: instant(updated),
    ...(author && { authors: [{ name: plainLine(author) }] }),
    ...(lang && { language: lang }),
    ...(tags && { tags: tags.map(plainLine) }),
    ...(attachments && {
      attachments: attachments.map(({ url: address, mediaType, bytes }) => ({
        url: address,
        mime_type: mediaType,
        ...(bytes !== undefined && { size_in_bytes: bytes }),
      })),
    }),
  };
}
