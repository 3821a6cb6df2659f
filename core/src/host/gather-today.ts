import type { Ctx, Today } from "../plugin/index.ts";
import type { TodayOnPage, TodayParts } from "../web/index.ts";
import type { Running } from "./contributions.ts";

/** Asks every plugin at once; urgent tasks stand first, steps in the order that they name. */
export async function gatherToday(
  running: readonly Running[],
  { lang, person, translate }: TodayOnPage,
  fail: (id: string, error: unknown) => void,
): Promise<TodayParts> {
  const parts = await Promise.all(
    running.map(async ({ plugin, ctx }) => {
      const today = plugin.today as Today<Ctx> | undefined;
      if (today === undefined) return {};
      try {
        return await today(ctx, { lang, person, t: await translate(plugin.id) });
      } catch (error) {
        fail(plugin.id, error);
        return {};
      }
    }),
  );
  return {
    tasks: parts
      .flatMap(({ tasks = [] }) => tasks)
      .sort((one, other) => urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency)),
    figures: parts.flatMap(({ figures = [] }) => figures),
    steps: parts.flatMap(({ steps = [] }) => steps).sort((one, other) => one.order - other.order),
  };
}

const urgencies = ["now", "soon", "later"];
