import { Breadcrumb, Content, PageHeader, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { SourceBadge } from "../../forms/source-badge.tsx";
import type { Trial } from "../trial.ts";
import { TrialFacts, TrialStageMark } from "./trial-parts.tsx";

/** A trial for everybody, with the way back to the option that it tries. */
export const TrialPage: FC<{ trial: Trial; brief: string | undefined; ownerName: string | undefined }> = (props) => {
  const { trial, brief, ownerName } = props;
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("trial.of")}
        crumbs={<Breadcrumb steps={[{ href: url("/labs/trials"), label: t("trials.title") }]} />}
        kicker={<TrialStageMark trial={trial} />}
        lead={
          <>
            {brief ? (
              <a href={url(`/labs/briefs/${brief}${trial.option ? `#option-${trial.option}` : ""}`)}>
                <Tell map={trial.optionTitle} />
              </a>
            ) : (
              <Tell map={trial.optionTitle} />
            )}{" "}
            {trial.source && <SourceBadge of={trial} name={ownerName} />}
          </>
        }
      />
      <Content>
        <TrialFacts trial={trial} />
      </Content>
    </>
  );
};
