import { termLabel } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import { Breadcrumb, Content, Empty, Notice, PageHeader, PostButton, Prose, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabInShort } from "../../forms/lab-of.ts";
import { isWritten, type Resilience, type Risk } from "../risk.ts";
import { RiskMatrix } from "./risk-matrix.tsx";
import { OneRisk } from "./risk-page.tsx";

interface Props {
  lab: LabInShort;
  risks: readonly Risk[];
  resilience: Resilience | undefined;
}

/** The risk map as convenors see it: what is still missing, and what can be done with each risk. */
export const RiskDeskPage: FC<Props> = ({ lab, risks, resilience }) => {
  const { t, url, lang } = useView();
  const at = `/console/labs/${lab.id}/risks`;
  const crumbs = [{ href: url(`/console/labs/${lab.id}`), label: pickLanguage(lab.title, lang)?.text ?? "" }];
  const start = { href: url(`${at}/new`), label: t("risk.new") };
  return (
    <>
      <PageHeader
        title={t("risks.title")}
        lead={t("risks.lead")}
        crumbs={<Breadcrumb steps={crumbs} />}
        actions={
          <>
            <a class="btn" href={start.href}>
              {start.label}
            </a>
            <a class="btn quiet" href={url(`${at}/resilience`)}>
              {t("resilience.write")}
            </a>
          </>
        }
      />
      <Content>
        {!isWritten(resilience) && (
          <Notice tone="warn" title={t("resilience.missing")}>
            <p>{t("resilience.missing.why")}</p>
            <p>
              <a href={url(`${at}/resilience`)}>{t("resilience.write")}</a>
            </p>
          </Notice>
        )}
        {risks.length === 0 && <Empty title={t("risks.none")} why={t("risks.none.why")} action={start} />}
        {risks.length > 0 && <RiskMatrix risks={risks} at={at} />}
        {risks.map((risk) => (
          <OneRisk risk={risk} acts={({ group }) => <PositionActs group={group} at={`${at}/${risk.id}`} />}>
            <Acts risk={risk} at={`${at}/${risk.id}`} />
          </OneRisk>
        ))}
        {resilience && (
          <>
            <h2>{t("resilience.title")}</h2>
            <Prose text={{ format: "markdown", text: resilience.text }} />
          </>
        )}
      </Content>
    </>
  );
};

const Acts: FC<{ risk: Risk; at: string }> = ({ risk, at }) => {
  const { t, url, lang } = useView();
  const title = pickLanguage(risk.title, lang)?.text ?? "";
  return (
    <ul class="row-acts">
      <li>
        <a href={url(`${at}/edit`)} aria-label={`${t("word.edit")}: ${title}`}>
          {t("word.edit")}
        </a>
      </li>
      <li>
        <a href={url(`${at}/position`)} aria-label={`${t("position.new")}: ${title}`}>
          {t("position.new")}
        </a>
      </li>
      <li>
        <a href={url(`${at}/remove`)} aria-label={`${t("risk.remove")}: ${title}`}>
          {t("risk.remove")}
        </a>
      </li>
    </ul>
  );
};

/** With what one group says of a risk. */
const PositionActs: FC<{ group: string; at: string }> = ({ group, at }) => {
  const { t, url, lang } = useView();
  const name = termLabel({ vocabulary: "stakeholder-groups", term: group }, lang).text;
  return (
    <ul class="row-acts">
      <li>
        <a href={url(`${at}/position?group=${group}`)} aria-label={`${t("word.edit")}: ${name}`}>
          {t("word.edit")}
        </a>
      </li>
      <li>
        <PostButton
          to={`${at}/position/remove`}
          label={t("word.remove")}
          name={`${t("position.remove")}: ${name}`}
          values={{ group }}
          look="plain"
        />
      </li>
    </ul>
  );
};
