/** What a reader subscribes to; the same items go out as Atom and as JSON Feed. */
export interface NewsFeed {
  title: string;
  /** Its own address. */
  feedUrl: string;
  /** The page that shows the same. */
  pageUrl: string;
  lang: string;
  author: string;
  items: readonly NewsItem[];
}

export interface NewsItem {
  /** An IRI that never changes. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary?: string | undefined;
  /** Sanitized: what `sanitizeHtml` gives. */
  html?: string | undefined;
  /** Milliseconds. */
  published: number;
  updated: number;
  author?: string | undefined;
  lang?: string | undefined;
  tags?: readonly string[] | undefined;
  attachments?: readonly { url: string; mediaType: string; bytes?: number | undefined }[] | undefined;
}

/** The newest change of all; 1970 for an empty feed, so that it does not look new each time. */
export function lastChange(items: readonly NewsItem[]): string {
  return instant(items.reduce((latest, { updated }) => Math.max(latest, updated), 0));
}

export function instant(at: number): string {
  return new Date(at).toISOString();
}
