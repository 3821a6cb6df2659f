import type { LanguageMap } from "@nri-commons/core/kit";
import { type ConsoleEnv, readForm, readOwnText } from "@nri-commons/core/web";
import type { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { awaitsLetter, type Decision, decisions, holdsSeat } from "./application.ts";
import { listApplications } from "./application-store.ts";
import { today } from "./apply.ts";
import { atCall } from "./at-desk.ts";
import { putCall } from "./call-store.ts";
import { composeLetter } from "./compose-letter.ts";
import { LettersPage, type PreviewedLetter } from "./pages/letters-page.tsx";
import { sendLetters } from "./send-letters.ts";

/** The letters: in one's own words, looked at as they go out, sent in one act. */
export function addLettersDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/letters`, async (c) => {
    const { activity, path, call } = await atCall(ctx, c);
    const all = await listApplications(ctx.db, activity.id);
    const letters: PreviewedLetter[] = [];
    for (const decision of decisions) {
      const due = all.filter((one) => awaitsLetter(one) && one.decision === decision);
      for (const lang of new Set(due.map((one) => one.lang))) {
        const letter = await composeLetter({ activity, call, decision, lang, today: today(ctx) });
        letters.push({ ...letter, decision, lang, count: due.filter((one) => one.lang === lang).length });
      }
    }
    const body = (
      <LettersPage
        activity={activity}
        path={path}
        call={call}
        letters={letters}
        fits={call.seats === undefined || all.filter(holdsSeat).length <= call.seats}
        mails={await ctx.mail.isSetUp()}
        done={["sent", "saved"].find((one) => one === c.req.query("done"))}
      />
    );
    return c.var.page({ title: c.var.t("letters.title"), body });
  });
  app.post(`${at}/letters/words`, async (c) => {
    const { call, path } = await atCall(ctx, c);
    const values = await readForm(c);
    const letters: Partial<Record<Decision, LanguageMap>> = {};
    for (const decision of decisions) {
      const words = readOwnText(values, decision, { lang: c.var.lang, known: call.letters[decision] });
      if (words !== undefined) letters[decision] = words;
    }
    await ctx.transaction((tx) => putCall(tx.db, { ...call, letters }));
    return c.redirect(c.var.view.url(`${path}/letters?done=saved`), 303);
  });
  app.post(`${at}/letters/send`, async (c) => {
    const { activity, path } = await atCall(ctx, c);
    await sendLetters(ctx, activity.id);
    return c.redirect(c.var.view.url(`${path}/letters?done=sent`), 303);
  });
}
