import { pickLanguage } from "@nri-commons/core/kit";
import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  Empty,
  ExternalLink,
  Facts,
  languageName,
  Notice,
  PageHeader,
  PostButton,
  Status,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { Arrived } from "../../forms/arrived.tsx";
import type { LabInShort } from "../../forms/lab-of.ts";
import { type Brief, type lacksOf, languagesOf, wordsIn } from "../brief.ts";
import { OptionDesk } from "./option-desk-part.tsx";

interface Props {
  lab: LabInShort;
  brief: Brief | undefined;
  limit: number;
  lacks: ReturnType<typeof lacksOf>;
  arrivals: readonly ArrivedAt[] | undefined;
}

/** The brief as convenors see it: how long it is, what it lacks, its options, and where it went. */
export const BriefDeskPage: FC<Props> = (props) => {
  const { lab, brief } = props;
  const { t, url, lang } = useView();
  const at = `/console/labs/${lab.id}/brief`;
  const crumbs = [{ href: url(`/console/labs/${lab.id}`), label: pickLanguage(lab.title, lang)?.text ?? "" }];
  const isPublic = brief?.state === "published";
  return (
    <>
      <PageHeader
        title={t("brief.title")}
        lead={brief && <Tell map={brief.title} />}
        kicker={brief && <Status tone={isPublic ? "ok" : "calm"}>{t(`brief.state.${brief.state}`)}</Status>}
        crumbs={<Breadcrumb steps={crumbs} />}
        actions={
          brief && (
            <>
              <a class="btn quiet" href={url(`${at}/edit`)}>
                {t("brief.edit")}
              </a>
              {!isPublic && props.lacks.length === 0 && lab.state !== "preparing" && (
                <PostButton to={`${at}/publish`} label={t("word.publish")} look="main" />
              )}
              {isPublic && (
                <a class="btn quiet" href={url(`/labs/briefs/${brief.id}`)}>
                  {t("word.see")}
                </a>
              )}
            </>
          )
        }
      />
      <Content>
        {brief === undefined ? (
          <Empty
            title={t("brief.none")}
            why={t("brief.none.why")}
            action={{ href: url(`${at}/edit`), label: t("brief.begin") }}
          />
        ) : (
          <Written {...props} brief={brief} at={at} />
        )}
      </Content>
    </>
  );
};

const Written: FC<Props & { brief: Brief; at: string }> = ({ lab, brief, limit, lacks, arrivals, at }) => {
  const { t, url, format, lang } = useView();
  const isPublic = brief.state === "published";
  return (
    <>
      <Lacks lab={lab} lacks={lacks} limit={limit} at={at} />
      <Facts
        facts={[
          ...languagesOf(brief).map((one) => ({
            label: t("brief.words.in", { lang: languageName(one, lang) }),
            value: t("brief.words.of", { count: wordsIn(brief, one), limit }),
          })),
          { label: t("brief.version"), value: brief.version > 0 && format.number(brief.version) },
          {
            label: t("brief.output"),
            value: isPublic && brief.output && <a href={url(`/outputs/${brief.output}`)}>{t("brief.output.open")}</a>,
          },
          { label: t("word.process"), value: lab.process && <bdi>{lab.process.name}</bdi> },
          { label: t("word.process.deadline"), value: lab.process?.deadline && format.day(lab.process.deadline) },
          { label: t("submission.on"), value: brief.submission && format.day(brief.submission.on) },
          {
            label: t("submission.result"),
            value: brief.submission?.resultUrl && <ExternalLink href={brief.submission.resultUrl} />,
          },
        ]}
      />
      <OptionDesk brief={brief} at={at} />
      <h2>{t("submission.send")}</h2>
      <p>{t("submission.send.why")}</p>
      <ul class="row-acts">
        {(["txt", "md", "html"] as const).map((kind) => (
          <li>
            <a href={url(`${at}/file.${kind}`)}>{t(`file.${kind}`)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a class="btn quiet" href={url(`${at}/submitted`)}>
          {t("submission.do")}
        </a>
      </p>
      <Arrived isPublic={isPublic} arrivals={arrivals} />
      <h2>{t("word.more")}</h2>
      <ul class="row-acts">
        <li>
          <a href={url(`${at}/withdraw`)}>{t("brief.withdraw")}</a>
        </li>
      </ul>
    </>
  );
};

const Lacks: FC<Pick<Props, "lab" | "lacks" | "limit"> & { at: string }> = ({ lab, lacks, limit, at }) => {
  const { t, url } = useView();
  if (lacks.length === 0 && lab.state !== "preparing") return null;
  const remedies: Readonly<Record<string, string>> = {
    resilience: `/console/labs/${lab.id}/risks/resilience`,
    options: `${at}/options/new`,
  };
  return (
    <Notice tone="warn" title={t("brief.lacks")}>
      <ul>
        {lab.state === "preparing" && (
          <li>
            <a href={url(`/console/labs/${lab.id}`)}>{t("brief.lack.lab")}</a>
          </li>
        )}
        {lacks.map(({ lack, lang = "", words = 0 }) => (
          <li>
            <a href={url(remedies[lack] ?? `${at}/edit`)}>{t(`brief.lack.${lack}`, { limit, lang, words })}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
