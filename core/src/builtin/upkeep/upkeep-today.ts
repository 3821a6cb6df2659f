import { hasScope } from "../../content/types/index.ts";
import type { TodayRequest } from "../../plugin/index.ts";
import type { Task, TodayParts } from "../../web/index.ts";
import type { UpkeepCtx } from "./upkeep-ctx.ts";

const DAY = 86_400_000;

/** E-mail and backups: to be set up once, and an alert when they stop working. */
export async function upkeepToday(ctx: UpkeepCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  if (!hasScope(person, "admin")) return {};
  const [settings, figures, backups] = await Promise.all([
    ctx.mailDesk.settings(),
    ctx.mailDesk.figures(),
    ctx.backups.list(),
  ]);
  const [latest] = backups;
  const tasks: Task[] = [];
  if ((await ctx.plugins.list()).some(({ nextVersion }) => nextVersion !== undefined)) {
    const why = t("today.restart.why");
    tasks.push({ title: t("today.restart"), why, href: "/console/restart", urgency: "soon" });
  }
  if (settings !== undefined && figures.retrying > 0 && figures.trouble !== undefined) {
    tasks.push({
      title: t("today.mail.stuck", { count: figures.retrying }),
      why: t("today.mail.stuck.why"),
      href: "/console/email",
      urgency: "now",
    });
  }
  if (latest?.problem !== undefined) {
    tasks.push({ title: t("today.backup.bad"), why: latest.problem, href: "/console/backups", urgency: "now" });
  } else if (latest?.verifiedAt !== undefined && ctx.clock.now() - latest.verifiedAt > 8 * DAY) {
    const why = t("today.backup.old.why");
    tasks.push({ title: t("today.backup.old"), why, href: "/console/backups", urgency: "soon" });
  }
  return {
    tasks,
    steps: [
      {
        title: t("today.backup"),
        why: t("today.backup.why"),
        href: "/console/backups",
        done: backups.some(({ verifiedAt }) => verifiedAt !== undefined),
        order: 30,
      },
      {
        title: t("today.mail"),
        why: t("today.mail.why"),
        href: "/console/email",
        done: settings !== undefined,
        order: 50,
      },
    ],
  };
}
