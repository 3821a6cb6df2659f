import type { FC } from "hono/jsx";
import type { Action, Category, TargetKind } from "../../../content/types/index.ts";
import { Facts, useView } from "../../../web/index.ts";

interface ToldDecision {
  n: number;
  action: Action;
  kind: TargetKind;
  /** Of a whole site its origin. */
  target: string;
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
  const { n, action, kind, target, reason, note, at, inForce } = decision;
  const lasting = action === "hide" || action === "limit" || action === "suspend";
  const force = lasting ? ` – ${t(inForce ? "decision.force" : "decision.over")}` : "";
  return (
    <Facts
      facts={[
        { label: t("decision.label"), value: `D${n}: ${t(`action.${action}`)}${force}` },
        { label: t("decision.about"), value: <About kind={kind} target={target} /> },
        { label: t("decision.reason"), value: t(`category.${reason}`) },
        { label: t("decision.note"), value: note && <bdi dir="auto">{note}</bdi> },
        { label: t("decision.date"), value: format.date(at, site.zone) },
      ]}
    />
  );
};

/** A site is named, as in the public list; what else it may be is known to whoever has the link. */
const About: FC<Pick<ToldDecision, "kind" | "target">> = ({ kind, target }) => {
  const { t } = useView();
  if (kind !== "site") return <>{t(`kind.${kind}`)}</>;
  return (
    <>
      {t("kind.site")}: <bdi dir="ltr">{target}</bdi>
    </>
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
