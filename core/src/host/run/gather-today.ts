import type { Ctx, Today, TodayOf } from "../../plugin/index.ts";
import type { TodayOnPage, TodayParts } from "../../web/index.ts";
import type { PermissionBook } from "../permissions/permission-book.ts";
import type { Running } from "./running.ts";

/** The page waits for all of them. */
const limit = 3000;

/** Asks every plugin at once; urgent tasks stand first, steps in the order that they name. */
export async function gatherToday(
  running: readonly Running[],
  { lang, person, translate }: TodayOnPage,
  permissions: PermissionBook,
): Promise<TodayParts> {
  const parts = await Promise.all(
    running.map(async ({ plugin, ctx, guard, rests }) => {
      const today = plugin.today as Today<Ctx> | undefined;
      if (today === undefined || rests("today")) return {};
      try {
        const t = await translate(plugin.id);
        const own = await guard({ contribution: "today", limit }, () => today(ctx, { lang, person, t }));
        return permitted(own, (permission) => permissions.holds(plugin, permission, person));
      } catch {
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

/** Without what is for holders of a permission that this person does not hold. */
function permitted(parts: TodayOf<string>, holds: (permission: string) => boolean): Partial<TodayParts> {
  const allowed = <Part extends { permission?: string }>(list: readonly Part[] = []) =>
    list.filter(({ permission }) => permission === undefined || holds(permission));
  return { tasks: allowed(parts.tasks), figures: allowed(parts.figures), steps: allowed(parts.steps) };
}
