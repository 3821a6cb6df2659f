import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../web/index.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";
import { AppealList, DecisionFacts } from "./decision-facts.tsx";

type Affected = NonNullable<Awaited<ReturnType<ModerationCtx["moderation"]["findAffected"]>>>;

/** What the side that a decision affects sees by its secret link. */
export const AffectedPage: FC<{ affected: Affected; appealHref: string }> = ({ affected, appealHref }) => {
  const { t } = useView();
  const { decision, appeals } = affected;
  return (
    <>
      <PageHeader title={t("decision.title", { number: `D${decision.n}` })} lead={t("decision.lead")} />
      <Content>
        <DecisionFacts decision={decision} />
        {decision.inForce && (
          <p>
            <a class="btn" href={appealHref}>
              {t("appeal.act")}
            </a>
          </p>
        )}
        <AppealList appeals={appeals} />
      </Content>
    </>
  );
};
