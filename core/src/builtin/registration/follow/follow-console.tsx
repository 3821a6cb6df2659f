import type { Context } from "hono";
import { Hono } from "hono";
import { pickLanguage } from "../../../kit/index.ts";
import { type ConsoleEnv, csvTable } from "../../../web/index.ts";
import { atForOrganiser } from "../console/may-organise.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { countFollowing } from "./follow-store.ts";
import { FollowDesk } from "./pages/follow-desk.tsx";
import { sessionsOf } from "./sessions-of.ts";
import { wantedAt } from "./wanted.ts";

const columns = ["session", "begins", "kind", "language", "people", "has"] as const;

/** For organisers: how many need interpretation, captions or sign language at which session. Counts only. */
export function followConsole(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const read = async (c: Context<ConsoleEnv>) => {
    const at = await atForOrganiser(ctx, c);
    const sessions = await sessionsOf(ctx, at.event);
    return { at, wanted: wantedAt(await countFollowing(ctx.db, at.event.id), { event: at.event, sessions }) };
  };
  app.get("/", async (c) =>
    c.var.page({ title: c.var.t("desk.tab.languages"), body: <FollowDesk {...(await read(c))} /> }),
  );
  app.get("/list.csv", async (c) => {
    const { wanted } = await read(c);
    const rows = wanted.map(({ session, kind, language, people, has }) => [
      pickLanguage(session.name, c.var.lang)?.text,
      new Date(session.start).toISOString(),
      kind,
      language,
      people,
      has ? "yes" : "no",
    ]);
    return c.body(await csvTable(columns, rows), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="languages.csv"',
      "cache-control": "private, no-store",
    });
  });
  return app;
}
