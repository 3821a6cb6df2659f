import type { LanguageMap } from "@nri-commons/core/kit";
import {
  Breadcrumb,
  ExternalLink,
  Facts,
  Notice,
  PageHeader,
  Prose,
  SideBox,
  Split,
  Status,
  Tell,
  Term,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { SourceBadge } from "../../forms/source-badge.tsx";
import { TrialLines } from "../../trials/pages/trial-lines.tsx";
import type { Trial } from "../../trials/trial.ts";
import type { Brief } from "../brief.ts";
import { FollowUpTable, OptionFacts } from "./option-parts.tsx";

interface Props {
  brief: Brief;
  resilience: LanguageMap | undefined;
  /** The lab that it came from, where this site knows it. */
  lab: { id: string; title: LanguageMap } | undefined;
  ownerName: string | undefined;
  trials: readonly Trial[];
  /** Whoever may try an option at this site. */
  mayTry: boolean;
}

/** A brief for everybody: what it says, and what became of each option, here and elsewhere. */
export const BriefPage: FC<Props> = (props) => {
  const { brief, resilience, lab, ownerName } = props;
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={brief.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/labs/briefs"), label: t("briefs.title") }]} />}
        kicker={
          <>
            {t("brief.title")}
            {brief.sample && <Status tone="warn">{t("word.sample")}</Status>}
          </>
        }
        lead={brief.source && <SourceBadge of={brief} name={ownerName} />}
      />
      <Split asideLabel={t("brief.about")} aside={<About brief={brief} lab={lab} />}>
        {brief.submission && (
          <Notice>
            <Submitted brief={brief} />
          </Notice>
        )}
        <Part title={t("brief.context")} text={brief.context} />
        <Part title={t("brief.agreement")} text={brief.agreement} />
        <Part title={t("brief.difference")} text={brief.difference} />
        <Part title={t("resilience.title")} text={resilience} />
        <h2>{t("brief.options")}</h2>
        {brief.options.map((option) => (
          <section id={`option-${option.id}`}>
            <h3>
              <Tell map={option.title} />
            </h3>
            <OptionFacts option={option} />
            <FollowUpTable option={option} />
            <TrialLines trials={props.trials.filter((trial) => trial.option === option.id)} />
            {props.mayTry && (
              <p>
                <a class="btn quiet" href={url(`/console/labs/trials/new?option=${option.id}`)}>
                  {t("trial.begin")}
                </a>
              </p>
            )}
          </section>
        ))}
      </Split>
    </>
  );
};

const Part: FC<{ title: string; text: LanguageMap | undefined }> = ({ title, text }) =>
  text && Object.keys(text).length > 0 ? (
    <>
      <h2>{title}</h2>
      <Prose text={{ format: "markdown", text }} />
    </>
  ) : null;

const About: FC<Pick<Props, "brief" | "lab">> = ({ brief, lab }) => {
  const { t, url, format, site } = useView();
  const output = brief.output && (/^[0-9a-z]{26}$/.test(brief.output) ? url(`/outputs/${brief.output}`) : brief.output);
  return (
    <SideBox title={t("brief.about")}>
      <Facts
        facts={[
          { label: t("brief.published"), value: brief.published && format.date(brief.published, site.zone) },
          { label: t("brief.version"), value: format.number(brief.version) },
          { label: t("brief.licence"), value: <Term vocabulary="licences" term={brief.licence} /> },
          {
            label: t("word.lab"),
            value: lab && (
              <a href={url(`/labs/${lab.id}`)}>
                <Tell map={lab.title} />
              </a>
            ),
          },
          { label: t("brief.output"), value: output && <a href={output}>{t("brief.output.open")}</a> },
          {
            label: t("brief.download"),
            value: (
              <ul class="plain">
                {(["txt", "md", "html"] as const).map((kind) => (
                  <li>
                    <a href={url(`/labs/briefs/${brief.id}/file.${kind}`)}>{t(`file.${kind}`)}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </SideBox>
  );
};

const Submitted: FC<{ brief: Brief }> = ({ brief: { submission } }) => {
  const { t, format } = useView();
  if (submission === undefined) return null;
  return (
    <p>
      {t("submission.said", { date: format.day(submission.on) })}{" "}
      {submission.resultUrl && <ExternalLink href={submission.resultUrl}>{t("submission.result")}</ExternalLink>}
    </p>
  );
};
