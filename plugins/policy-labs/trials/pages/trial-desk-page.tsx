import { type ArrivedAt, Breadcrumb, Content, PageHeader, PostButton, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { Arrived } from "../../forms/arrived.tsx";
import type { Trial } from "../trial.ts";
import { TrialFacts, TrialStageMark } from "./trial-parts.tsx";

export const TrialDeskPage: FC<{ trial: Trial; arrivals: readonly ArrivedAt[] | undefined }> = ({
  trial,
  arrivals,
}) => {
  const { t, url } = useView();
  const at = `/console/labs/trials/${trial.id}`;
  const isPublic = trial.state === "published";
  return (
    <>
      <PageHeader
        title={<Tell map={trial.optionTitle} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/labs/trials"), label: t("trials.title") }]} />}
        kicker={<TrialStageMark trial={trial} />}
        actions={
          <>
            <a class="btn quiet" href={url(`${at}/edit`)}>
              {t("word.edit")}
            </a>
            {isPublic ? (
              <a class="btn quiet" href={url(`/labs/trials/${trial.id}`)}>
                {t("word.see")}
              </a>
            ) : (
              <PostButton to={`${at}/publish`} label={t("word.publish")} look="main" />
            )}
          </>
        }
      />
      <Content>
        {!isPublic && <p>{t("trial.draft")}</p>}
        <TrialFacts trial={trial} />
        <Arrived isPublic={isPublic} arrivals={arrivals} />
        <h2>{t("word.more")}</h2>
        <ul class="row-acts">
          <li>
            <a href={url(`${at}/withdraw`)}>{t("trial.withdraw")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
