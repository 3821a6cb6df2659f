import type { Context } from "hono";
import { Hono } from "hono";
import { type Problem, pickLanguage, Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, readForm } from "../../../web/index.ts";
import type { UpkeepCtx } from "../upkeep-ctx.ts";
import { type EmailDone, EmailPage } from "./email-page.tsx";
import { type MailProblemKey, readMailSettings, toFormValues } from "./read-mail-settings.ts";

export function emailRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  const show = async (c: Context<ConsoleEnv>, form?: FormState) => {
    const { t, site } = c.var;
    const [settings, figures, records, refused] = await Promise.all([
      ctx.mailDesk.settings(),
      ctx.mailDesk.figures(),
      ctx.mailDesk.recent(),
      ctx.mailDesk.refused(),
    ]);
    const asked = c.req.query("done");
    const done = ends.find((one) => one === asked);
    const test = records.find(({ sender }) => sender === "test");
    // A try counts from its beginning; what it came to is known once it has a reason.
    const waits = done === "tried" && test?.state === "waiting" && test.reason === undefined;
    return c.var.page({
      title: t("email.title"),
      status: form === undefined ? 200 : 422,
      mistakes: form !== undefined,
      body: (
        <EmailPage
          settings={settings}
          figures={figures}
          records={records}
          refused={refused}
          done={done}
          waits={waits}
          zone={site.zone}
          form={form ?? { ...emptyForm, values: toFormValues(settings) }}
        />
      ),
    });
  };

  app.get("/", (c) => show(c));

  app.post("/", async (c) => {
    const values = await readForm(c);
    const read = readMailSettings(values);
    const wrong = (problems: readonly Problem[]) => {
      const { password: _, ...kept } = values;
      return show(c, { values: kept, problems });
    };
    if (!read.ok) return wrong(inWords(c, read.problems));
    try {
      await ctx.transaction((tx) => ctx.mailDesk.setSettings(tx, read.value));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "invalid") throw error;
      return wrong(inWords(c, error.problems));
    }
    return c.redirect(c.var.view.url("/console/email?done=kept"), 303);
  });

  app.post("/test", async (c) => {
    const { t, lang, site, person } = c.var;
    const name = pickLanguage(site.name, lang)?.text ?? "";
    const letter = {
      subject: t("email.test.subject", { site: name }),
      text: `${t("email.test.text")}\n\n${site.origin}\n`,
      lang,
    };
    const accepted = await ctx.transaction((tx) => ctx.mailDesk.sendTo(tx, person.id, letter));
    return c.redirect(c.var.view.url(`/console/email?done=${accepted === "waiting" ? "tried" : "many"}`), 303);
  });

  app.post("/clear", async (c) => {
    await ctx.transaction((tx) => ctx.mailDesk.setSettings(tx, undefined));
    return c.redirect(c.var.view.url("/console/email?done=cleared"), 303);
  });
  return app;
}

const ends: readonly EmailDone[] = ["kept", "tried", "many", "cleared"];

/** Each field has its own sentence, whatever is wrong with it. */
function inWords(c: Context<ConsoleEnv>, problems: readonly Problem[]): Problem[] {
  return problems.map(({ path }) => ({ path, message: c.var.t(`email.wrong.${path as MailProblemKey}`) }));
}
