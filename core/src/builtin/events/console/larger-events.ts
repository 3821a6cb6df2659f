import { type Event, refOf, type Viewer } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { Option } from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";

interface Wanted {
  ctx: EventsCtx;
  viewer: Viewer;
  lang: string;
  /** Offered whatever it is. */
  chosen: string;
}

/** Events that another one can belong to: what lies ahead of this initiative and of others, the latest first. */
export async function largerEvents({ ctx, viewer, lang, chosen }: Wanted): Promise<Option[]> {
  const ahead = { topLevel: true, from: ctx.clock.now(), order: "latest", limit: 40 } as const;
  const [own, others] = [
    await ctx.events.list({ ...ahead, source: "local" }, viewer),
    await ctx.events.list({ ...ahead, source: "remote" }, viewer),
  ];
  const events = [...own.items, ...others.items].filter(({ partOf }) => partOf === undefined);
  const isThere = chosen === "" || events.some((event) => refOf(event) === chosen);
  const known = isThere ? undefined : await ctx.events.find(chosen, viewer);
  const options = [...(known ? [known] : []), ...events].map((event) => ({
    value: refOf(event),
    label: `${nameOf(event, lang)} (${new Date(event.start).getUTCFullYear()})`,
  }));
  // One that is not known here any more is kept all the same.
  return isThere || known ? options : [{ value: chosen, label: chosen }, ...options];
}

function nameOf({ name }: Event, lang: string): string {
  return pickLanguage(name, lang)?.text ?? "";
}
