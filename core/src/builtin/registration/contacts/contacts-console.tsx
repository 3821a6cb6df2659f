import { Hono } from "hono";
import { type ConsoleEnv, readForm, textOf } from "../../../web/index.ts";
import { atForOrganiser } from "../console/may-organise.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { isOffered, setOffered } from "./contact-exchange.ts";
import { listReports, settleReport } from "./keep-away.ts";
import { ContactsDesk } from "./pages/contacts-desk.tsx";

/** For organisers: whether people may find one another at this event, and what was reported. Who found whom stays with them. */
export function contactsConsole(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const at = await atForOrganiser(ctx, c);
    const { count } = await ctx.db
      .selectFrom("registration_contact")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("event_id", "=", at.event.id)
      .where("shown", "=", 1)
      .executeTakeFirstOrThrow();
    const body = (
      <ContactsDesk
        at={at}
        offered={await isOffered(ctx.db, at.event.id)}
        count={Number(count)}
        reports={await listReports(ctx.db, at.event.id)}
      />
    );
    return c.var.page({ title: c.var.t("desk.tab.contacts"), body });
  });
  app.post("/", async (c) => {
    const { event } = await atForOrganiser(ctx, c);
    const values = await readForm(c);
    const report = textOf(values, "report");
    if (report === "") await ctx.transaction((tx) => setOffered(tx, event.id, textOf(values, "do") === "open.do"));
    else await settleReport(ctx, { event: event.id, report, remove: textOf(values, "do") === "remove" });
    return c.redirect(c.var.view.url(`/console/registration/${event.id}/contacts`), 303);
  });
  return app;
}
