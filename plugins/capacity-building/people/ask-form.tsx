import { Content, Form, type FormState, PageHeader, publicForm, textOf, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { AddressField } from "./pages/person-fields.tsx";
import { findPersonByEmail } from "./person-store.ts";
import { addressOf } from "./read-person.ts";
import { tellPerson } from "./tell-person.ts";

/** Whether a mail is written or not: the answer takes as long. */
const answerTime = 400;
const every = 10 * 60_000;

/** For who lost the mails: the link again. Whoever asks is told the same, whether there is anybody of that address or not. */
export function askForm(ctx: CapacityCtx) {
  return publicForm({
    limits: { ofOne: 100, ofAll: 1000 },
    async show(c, state, status) {
      const body = <AskPage state={state} mails={await ctx.mail.isSetUp()} />;
      const mistakes = state.problems.length > 0;
      return c.var.page({ title: c.var.t("own.ask"), status, mistakes, noIndex: true, body });
    },
    async accept(c, { values }) {
      const email = addressOf(textOf(values, "email"));
      if (email === undefined) return { problems: [{ path: "email", message: c.var.t("people.problem.email") }] };
      const slow = new Promise((resolve) => setTimeout(resolve, answerTime));
      await sendLink(ctx, email).finally(() => slow);
      return c.redirect(c.var.view.url("/capacity/me/sent"), 303);
    },
  });
}

/** One in ten minutes. */
async function sendLink(ctx: CapacityCtx, email: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const person = await findPersonByEmail(tx.db, email);
    if (person === undefined) return;
    await tellPerson(ctx, tx, {
      person,
      subject: (t) => t("own.mail.subject"),
      paragraphs: (t) => [t("own.mail")],
      key: `own ${person.id} ${Math.floor(tx.now / every)}`,
      urgent: true,
    });
  });
}

const AskPage: FC<{ state: FormState; mails: boolean }> = ({ state, mails }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("own.ask")} lead={t("own.ask.lead")} />
      <Content>
        {mails ? (
          <Form state={state} submit={t("own.ask.do")}>
            <AddressField />
          </Form>
        ) : (
          <p>{t("own.ask.no-mail")}</p>
        )}
      </Content>
    </>
  );
};
