import { hasScope } from "../../../content/types/index.ts";
import type { TodayRequest } from "../../../plugin/index.ts";
import type { Task, TodayParts } from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { draftsAt, formName } from "./event-form.tsx";
import { importsToday } from "./import/imports-today.ts";

/** What events have for the console's first page. */
export async function eventsToday(ctx: EventsCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  const own = { source: "local", topLevel: true } as const;
  const [upcoming, any, inside, drafts, imports] = await Promise.all([
    ctx.events.count({ ...own, from: ctx.clock.now() }, person),
    ctx.events.list({ ...own, limit: 1 }, person),
    hasScope(person, "events:write") ? ctx.events.count({ ...own, visibility: "draft" }, person) : 0,
    ctx.drafts.list({ person: person.id, form: formName }),
    importsToday(ctx, { t, person }),
  ]);
  const waiting: Task[] =
    inside === 0
      ? []
      : [
          {
            title: t("today.waiting", { count: inside }),
            why: t("today.waiting.why"),
            href: "/console/events?tab=inside",
            urgency: "soon",
          },
        ];
  return {
    tasks: [
      ...waiting,
      ...imports,
      ...drafts.slice(0, 2).map(({ id, title }) => ({
        title: t("today.draft", { title }),
        href: `${draftsAt}/${id}/check`,
        urgency: "later" as const,
      })),
    ],
    figures: [{ label: t("today.upcoming", { count: upcoming }), value: upcoming, href: "/console/events" }],
    steps: [
      {
        title: t("today.first.title"),
        why: t("today.first.why"),
        href: `${draftsAt}/new`,
        done: any.items.length > 0,
        begins: true,
        order: 20,
      },
    ],
  };
}
