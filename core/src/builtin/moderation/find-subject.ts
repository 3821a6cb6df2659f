import type { Viewer } from "../../content/types/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import type { ModerationCtx } from "./moderation-ctx.ts";

/** What a report is about, as its form shows it. */
export interface Subject {
  /** Path after the language: `/events/01j…`. */
  page: string;
  /** What the report is filed on: an item's id, else the page. */
  about: string;
  kind: "event" | "output" | "expert" | "entry" | "page";
  title: LanguageMap | undefined;
}

/** Of a page's path, or of its whole address as somebody copied it; undefined for what is no page of this site. */
export async function findSubject(ctx: ModerationCtx, given: string, viewer: Viewer): Promise<Subject | undefined> {
  const page = pathOf(ctx, given);
  if (page === undefined) return undefined;
  const [, section = "", id = ""] = /^\/(events|outputs|experts|network)\/([0-9a-z]{26})$/.exec(page) ?? [];
  const unknown: Subject = { page, about: page, kind: "page", title: undefined };
  if (section === "events") {
    const event = await ctx.events.find(id, viewer);
    return event ? { page, about: id, kind: "event", title: event.name } : unknown;
  }
  if (section === "outputs") {
    const output = await ctx.outputs.find(id, viewer);
    return output ? { page, about: id, kind: "output", title: output.title } : unknown;
  }
  if (section === "experts") {
    const expert = await ctx.experts.find({ ref: id, now: ctx.clock.now() }, viewer);
    if (!expert) return unknown;
    const { name } = expert.fields;
    return { page, about: id, kind: "expert", title: name === undefined ? undefined : { und: name } };
  }
  if (section === "network") {
    const entry = await ctx.directory.find(id, viewer);
    return entry ? { page, about: id, kind: "entry", title: entry.name } : unknown;
  }
  return unknown;
}

function pathOf({ site: { origin, languages } }: ModerationCtx, given: string): string | undefined {
  const text = given.trim();
  if (text.length > 500) return undefined;
  const path = text.startsWith(`${origin}/`) ? text.slice(origin.length) : text;
  const [plain = ""] = path.split(/[?#]/);
  const [, first = "", rest = ""] = /^\/([a-z]{2})(\/.*)?$/.exec(plain) ?? [];
  const after = languages.some((lang) => lang === first) ? rest || "/" : plain;
  return /^\/[\w./~%-]*$/.test(after) && !after.startsWith("//") ? after : undefined;
}
