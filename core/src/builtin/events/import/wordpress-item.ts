import { readXml } from "./read-xml.ts";

/** One `<item>` of a WordPress export (WXR 1.2): a post of whatever kind, with the few elements that are read here. */
export interface WordpressItem {
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  guid: string;
  content: string;
  excerpt: string;
  /** Local time of its publication, `2026-02-03 10:00:00`. */
  date: string;
  terms: readonly { taxonomy: string; name: string }[];
  meta: Readonly<Record<string, string>>;
}

export interface WordpressSite {
  language: string;
  url: string;
  items: WordpressItem[];
  isExport: boolean;
}

const fields: Readonly<
  Record<string, "id" | "type" | "status" | "title" | "link" | "guid" | "content" | "excerpt" | "date">
> = {
  "wp:post_id": "id",
  "wp:post_type": "type",
  "wp:status": "status",
  title: "title",
  link: "link",
  guid: "guid",
  "content:encoded": "content",
  "excerpt:encoded": "excerpt",
  "wp:post_date": "date",
};

interface Reading {
  texts: Record<string, string>;
  terms: { taxonomy: string; name: string }[];
  meta: Record<string, string>;
}

/** Throws `XmlProblem`. Keeps at most `most` items of the wanted types. */
export function readWordpressItems(
  xml: string,
  { types, most }: { types: ReadonlySet<string>; most: number },
): WordpressSite {
  const site: WordpressSite = { language: "", url: "", items: [], isExport: false };
  const path: string[] = [];
  let item: Reading | undefined;
  let text = "";
  let taxonomy = "";
  let metaKey = "";
  for (const event of readXml(xml)) {
    if (event.kind === "text") {
      text += event.text;
      continue;
    }
    if (event.kind === "open") {
      path.push(event.name);
      text = "";
      if (path.join(" ") === "rss channel item") item = { texts: {}, terms: [], meta: {} };
      if (event.name === "category") taxonomy = event.attributes["domain"] ?? "";
      continue;
    }
    const [parent] = path.slice(-2);
    const field = fields[event.name];
    if (item !== undefined && parent === "item" && field !== undefined) item.texts[field] = text;
    else if (item !== undefined && parent === "item" && event.name === "category")
      item.terms.push({ taxonomy, name: text.trim() });
    else if (item !== undefined && event.name === "wp:meta_key") metaKey = text.trim();
    else if (item !== undefined && event.name === "wp:meta_value") item.meta[`:${metaKey}`] = text;
    else if (parent === "channel" && event.name === "language") site.language = text.trim();
    else if (parent === "channel" && event.name === "wp:base_blog_url") site.url = text.trim();
    else if (parent === "channel" && event.name === "wp:wxr_version") site.isExport = true;
    if (event.name === "item" && item !== undefined) {
      const whole = toItem(item);
      if (types.has(whole.type) && site.items.length < most) site.items.push(whole);
      item = undefined;
    }
    path.pop();
    text = "";
  }
  return site;
}

function toItem({ texts, terms, meta }: Reading): WordpressItem {
  const said = (field: string) => texts[field]?.trim() ?? "";
  return {
    id: said("id"),
    type: said("type"),
    status: said("status"),
    title: said("title"),
    link: said("link"),
    guid: said("guid"),
    content: texts["content"] ?? "",
    excerpt: texts["excerpt"] ?? "",
    date: said("date"),
    terms,
    meta,
  };
}
