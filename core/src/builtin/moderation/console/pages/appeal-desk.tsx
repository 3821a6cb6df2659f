import type { FC } from "hono/jsx";
import { ChoiceField, Content, Facts, Form, type FormState, useView } from "../../../../web/index.ts";
import { DecisionFacts } from "../../pages/decision-facts.tsx";
import type { AppealFile } from "../desk.ts";
import { DeskHead } from "./desk-head.tsx";
import { ReasonFields } from "./reason-fields.tsx";

/** One appeal: against what, by whom, why, and the answer. */
export const AppealDesk: FC<{ appeal: AppealFile; state: FormState }> = ({ appeal, state }) => {
  const { t, url, format, site } = useView();
  const { n, about, side, text, contact, at } = appeal;
  return (
    <>
      <DeskHead title={t("console.appeal.title", { number: `A${n}` })} lead={t(`console.side.${side}`)} />
      <Content>
        <Facts
          facts={[
            { label: t("outcome.sent"), value: format.dateTime(at, site.zone) },
            { label: t("report.contact"), value: contact && <bdi dir="ltr">{contact}</bdi> },
          ]}
        />
        <blockquote>
          <p dir="auto">{text}</p>
        </blockquote>
        <h2>{t("decision.label")}</h2>
        <DecisionFacts decision={about} />
        <p>
          <a href={url(`/console/moderation/decisions/${about.n}`)}>{t("decision.title", { number: `D${about.n}` })}</a>
        </p>
        {appeal.state === "open" ? (
          <>
            <h2>{t("console.answer")}</h2>
            <Form action={`/console/moderation/appeals/${n}`} state={state} submit={t("console.answer.do")}>
              <ChoiceField
                name="answer"
                label={t("console.answer")}
                options={[
                  ...(about.inForce ? [{ value: "grant", label: t("console.answer.grant") }] : []),
                  { value: "reject", label: t("console.answer.reject") },
                ]}
              />
              <ReasonFields />
            </Form>
          </>
        ) : (
          <p>{t(`appeal.state.${appeal.state}`, { number: `A${n}` })}</p>
        )}
      </Content>
    </>
  );
};
