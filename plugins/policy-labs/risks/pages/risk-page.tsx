import { pickLanguage } from "@nri-commons/core/kit";
import { Breadcrumb, Content, Empty, Facts, PageHeader, Prose, Tell, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { LabInShort } from "../../forms/lab-of.ts";
import type { Position, Resilience, Risk } from "../risk.ts";
import { Disagreement } from "./disagreement.tsx";
import { RiskMatrix } from "./risk-matrix.tsx";

interface Props {
  lab: LabInShort;
  risks: readonly Risk[];
  resilience: Resilience | undefined;
}

/** The risk map of a lab, for everybody. */
export const RiskPage: FC<Props> = ({ lab, risks, resilience }) => {
  const { t, url, lang } = useView();
  const crumbs = [{ href: url(`/labs/${lab.id}`), label: pickLanguage(lab.title, lang)?.text ?? "" }];
  return (
    <>
      <PageHeader title={t("risks.title")} lead={t("risks.lead")} crumbs={<Breadcrumb steps={crumbs} />} />
      <Content>
        {risks.length === 0 && <Empty title={t("risks.none")} why={t("risks.none.why")} />}
        {risks.length > 0 && <RiskMatrix risks={risks} at={`/labs/${lab.id}/risks`} />}
        {risks.map((risk) => (
          <OneRisk risk={risk} />
        ))}
        <h2 id="resilience">{t("resilience.title")}</h2>
        {resilience ? <Prose text={{ format: "markdown", text: resilience.text }} /> : <p>{t("resilience.none")}</p>}
        {risks.length > 0 && (
          <p class="no-print small">
            <a href={url("/labs/risks.csv")}>{t("word.csv")}</a>
          </p>
        )}
      </Content>
    </>
  );
};

interface OneRiskProps {
  risk: Risk;
  /** What can be done with what one group says. */
  acts?: (position: Position) => Child;
  children?: Child;
}

export const OneRisk: FC<OneRiskProps> = ({ risk, acts, children }) => {
  const { t } = useView();
  return (
    <section id={`risk-${risk.id}`}>
      <h2>
        <Tell map={risk.title} />
      </h2>
      {risk.about && <Prose text={{ format: "plain", text: risk.about }} />}
      <div class="key-facts">
        <Facts
          facts={[
            { label: t("risk.likelihood"), value: t(`level.${risk.likelihood}`) },
            { label: t("risk.impact"), value: t(`level.${risk.impact}`) },
            { label: t("risk.layer"), value: t(`layer.${risk.layer}`) },
          ]}
        />
      </div>
      <Disagreement risk={risk} acts={acts} />
      {children}
    </section>
  );
};
