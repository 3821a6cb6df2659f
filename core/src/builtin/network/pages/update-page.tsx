import type { FC } from "hono/jsx";
import type { SecurityUpdate } from "../../../plugin/index.ts";
import { Content, ExternalLink, PageHeader, Tell, useView } from "../../../web/index.ts";

/** A security update is out: what it mends, and what to do, in plain steps. */
export const UpdatePage: FC<{ update: SecurityUpdate | undefined }> = ({ update }) => {
  const { t } = useView();
  if (update === undefined) return <PageHeader title={t("update.none")} lead={t("update.none.why")} />;
  const { running, newest, mends } = update;
  return (
    <>
      <PageHeader title={t("update.title")} lead={t("update.lead", { running, newest })} />
      <Content>
        <h2>{t("update.mends")}</h2>
        <ul>
          {mends.map(({ version, summary, url }) => (
            <li>
              {version}: <Tell map={summary} /> {url && <ExternalLink href={url}>{t("update.more")}</ExternalLink>}
            </li>
          ))}
        </ul>
        <h2>{t("column.do")}</h2>
        <ol>
          <li>{t("update.step.ask")}</li>
          <li>
            {t("update.step.run")} <code dir="ltr">nri upgrade</code>
          </li>
          <li>{t("update.step.wait")}</li>
          <li>{t("update.step.back")}</li>
        </ol>
      </Content>
    </>
  );
};
