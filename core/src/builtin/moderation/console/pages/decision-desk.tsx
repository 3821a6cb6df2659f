import type { FC } from "hono/jsx";
import { Content, Form, type FormState, Notice, PostButton, useView } from "../../../../web/index.ts";
import { DecisionFacts } from "../../pages/decision-facts.tsx";
import type { Decision } from "../desk.ts";
import { DeskHead } from "./desk-head.tsx";
import { ReasonFields } from "./reason-fields.tsx";

interface Props {
  decision: Decision;
  /** It was decided a moment ago. */
  done: boolean;
  /** For whoever it affects; shown once. */
  link: string | undefined;
  state: FormState;
}

export const DecisionDesk: FC<Props> = ({ decision, done, link, state }) => {
  const { t } = useView();
  const { n, inForce, action } = decision;
  return (
    <>
      <DeskHead title={t("decision.title", { number: `D${n}` })} lead={t(`action.${action}`)} />
      <Content>
        {done && (
          <Notice tone="ok" live>
            <p>{t("console.decided")}</p>
          </Notice>
        )}
        <DecisionFacts decision={decision} />
        <h2>{t("console.link")}</h2>
        <p>{t("console.link.why")}</p>
        {link === undefined ? (
          <PostButton to={`/console/moderation/decisions/${n}/link`} label={t("console.link.make")} />
        ) : (
          <p class="address" dir="ltr">
            {link}
          </p>
        )}
        {inForce && (
          <>
            <h2>{t("console.end")}</h2>
            <p>{t("console.end.effect")}</p>
            <Form action={`/console/moderation/decisions/${n}/undo`} state={state} submit={t("console.end.do")}>
              <ReasonFields />
            </Form>
          </>
        )}
      </Content>
    </>
  );
};
