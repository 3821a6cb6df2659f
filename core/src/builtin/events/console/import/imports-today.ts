import { hasScope } from "../../../../content/types/index.ts";
import type { TodayRequest } from "../../../../plugin/index.ts";
import type { Task } from "../../../../web/index.ts";
import type { EventsCtx } from "../../events-ctx.ts";

/** What imports have for the console's first page: something new at a subscribed address, and addresses that give nothing. */
export async function importsToday(ctx: EventsCtx, { t, person }: Pick<TodayRequest, "t" | "person">): Promise<Task[]> {
  if (!hasScope(person, "events:write")) return [];
  const [waiting, failing] = await Promise.all([
    ctx.db
      .selectFrom("events_run")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("state", "=", "preview")
      .where("source_id", "is not", null)
      .executeTakeFirstOrThrow(),
    ctx.db
      .selectFrom("events_source")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("problem", "is not", null)
      .executeTakeFirstOrThrow(),
  ]);
  const href = "/console/events/import/sources";
  const task = (key: string, count: number, urgency: Task["urgency"]): Task[] =>
    count > 0 ? [{ title: t(`today.import.${key}`, { count }), href, urgency }] : [];
  return [...task("waiting", Number(waiting.count), "soon"), ...task("failing", Number(failing.count), "later")];
}
