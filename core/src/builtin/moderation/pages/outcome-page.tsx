import type { FC } from "hono/jsx";
import { Content, Facts, Notice, PageHeader, useView } from "../../../web/index.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";
import { AppealList, DecisionFacts } from "./decision-facts.tsx";

type Outcome = NonNullable<Awaited<ReturnType<ModerationCtx["moderation"]["findOutcome"]>>>;

/** What the reporter sees by the secret link, from the first moment on. */
export const OutcomePage: FC<{ outcome: Outcome; appealHref: string }> = ({ outcome, appealHref }) => {
  const { t, format, site } = useView();
  const { n, at, kind, category, state, decision, appeals } = outcome;
  return (
    <>
      <PageHeader title={t("outcome.title", { number: `R${n}` })} lead={t(`outcome.${state}`)} />
      <Content>
        <Notice>
          <p>{t("outcome.keep")}</p>
        </Notice>
        <Facts
          facts={[
            { label: t("report.about"), value: t(`kind.${kind}`) },
            { label: t("report.category"), value: t(`category.${category}`) },
            { label: t("outcome.sent"), value: format.date(at, site.zone) },
          ]}
        />
        {decision && (
          <section>
            <h2>{t("decision.label")}</h2>
            <DecisionFacts decision={decision} />
            {state === "decided" && (
              <p>
                <a class="btn quiet" href={appealHref}>
                  {t("appeal.act")}
                </a>
              </p>
            )}
          </section>
        )}
        <AppealList appeals={appeals} />
        {state === "open" && (
          <section>
            <h2>{t("outcome.next")}</h2>
            <ol>
              <li>{t("outcome.next.read")}</li>
              <li>{t("outcome.next.decide")}</li>
              <li>{t("outcome.next.appeal")}</li>
            </ol>
          </section>
        )}
      </Content>
    </>
  );
};
