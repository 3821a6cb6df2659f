import type { FC } from "hono/jsx";
import type { Action, Category, TargetKind } from "../../../content/types/index.ts";
import { Facts, useView } from "../../../web/index.ts";

interface ToldDecision {
  n: number;
  action: Action;
  kind: TargetKind;
  reason: Category;
  note: string;
  at: number;
  inForce: boolean;
}

interface ToldAppeal {
  n: number;
  state: "open" | "granted" | "rejected";
}

/** What was decided and why, as the reporter and the affected side read it; who decided stays inside. */
export const DecisionFacts: FC<{ decision: ToldDecision }> = ({ decision }) => {
  const { t, format, site } = useView();
  const { n, action, kind, reason, note, at, inForce } = decision;
  const lasting = action === "hide" || action === "limit" || action === "suspend";
  const force = lasting ? ` – ${t(inForce ? "decision.force" : "decision.over")}` : "";
  return (
    <Facts
      facts={[
        { label: t("decision.label"), value: `D${n}: ${t(`action.${action}`)}${force}` },
        { label: t("decision.about"), value: t(`kind.${kind}`) },
        { label: t("decision.reason"), value: t(`category.${reason}`) },
        { label: t("decision.note"), value: note && <bdi dir="auto">{note}</bdi> },
        { label: t("decision.date"), value: format.date(at, site.zone) },
      ]}
    />
  );
};

export const AppealList: FC<{ appeals: readonly ToldAppeal[] }> = ({ appeals }) => {
  const { t } = useView();
  if (appeals.length === 0) return null;
  return (
    <section>
      <h2>{t("appeal.list")}</h2>
      <ul>
        {appeals.map(({ n, state }) => (
          <li>{t(`appeal.state.${state}`, { number: `A${n}` })}</li>
        ))}
      </ul>
    </section>
  );
};
