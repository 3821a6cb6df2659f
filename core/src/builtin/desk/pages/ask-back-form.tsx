import type { FC } from "hono/jsx";
import { ExternalLink, emptyForm, Form, type FormState, Notice, Say, TextArea, useView } from "../../../web/index.ts";
import type { WholeItem } from "../list-desk.ts";

interface Props {
  item: WholeItem;
  contact: string | undefined;
  canMail: boolean;
  ask: string | undefined;
  state: FormState;
}

/** A question to whoever sent it, what was asked before, and what they answered. */
export const AskBack: FC<Props> = ({ item: { arrival, questions }, contact, canMail, ask, state }) => {
  const { t, format, site } = useView();
  const at = `/console/desk/${arrival.id}`;
  const byMail = canMail && contact !== undefined;
  return (
    <section>
      <h2>{t("ask.title")}</h2>
      {byMail ? (
        <p>
          <Say id="ask.mail" values={{ address: <bdi dir="ltr">{contact}</bdi> }} />
        </p>
      ) : (
        <Notice tone="warn" title={t(canMail ? "ask.no-address" : "ask.no-mail")}>
          <p>
            {t("ask.by-hand")} {ask !== undefined && <ExternalLink href={ask}>{t("ask.their-page")}</ExternalLink>}
          </p>
        </Notice>
      )}
      <Form
        action={`${at}/ask`}
        state={"text" in state.values ? state : emptyForm}
        submit={t(byMail ? "ask.send" : "ask.keep")}
      >
        <TextArea name="text" label={t("ask.text")} hint={t("ask.hint")} rows={4} />
      </Form>
      {questions.map(({ id, text, sent_to: address, by_name: by, at: when, reply }) => (
        <section class="side">
          <h3>
            <bdi>{by}</bdi>, {format.dateTime(Number(when), site.zone)}
          </h3>
          <p>
            <bdi>{text}</bdi>
          </p>
          <p class="small muted">
            {address === "" ? (
              t("ask.kept")
            ) : (
              <Say id="ask.sent" values={{ address: <bdi dir="ltr">{address}</bdi> }} />
            )}
          </p>
          {reply !== "" && (
            <p>
              <b>{t("reply.title")}</b> <bdi>{reply}</bdi>
            </p>
          )}
          {reply === "" && id === questions[0]?.id && (
            <Form action={`${at}/reply`} state={"reply" in state.values ? state : emptyForm} submit={t("reply.do")}>
              <input type="hidden" name="question" value={id} />
              <TextArea name="reply" label={t("reply.text")} hint={t("reply.hint")} rows={3} />
            </Form>
          )}
        </section>
      ))}
    </section>
  );
};
