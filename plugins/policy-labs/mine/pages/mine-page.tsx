import { Content, Facts, Form, Notice, PageHeader, Tell, Term, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Contribution, isRevisable } from "../../contributions/contribution.ts";
import { ContributionList } from "../../contributions/pages/contribution-list.tsx";
import type { MemberState } from "../../people/member.ts";
import { LabCrumbs } from "../../people/pages/join-page.tsx";
import type { Mine } from "../find-mine.ts";

interface Props extends Mine {
  contributions: readonly Contribution[];
  takes: boolean;
  /** What just happened. */
  done: string | undefined;
}

const tones: Readonly<Record<MemberState, Tone>> = { asked: "warn", waiting: "warn", in: "ok", refused: "calm" };

/** A member's own page: where they stand, what they said and what became of it, and every way to change that. */
export const MinePage: FC<Props> = ({ member, lab, path, contributions, takes, done }) => {
  const { t, url } = useView();
  const { state } = member;
  return (
    <>
      <PageHeader title={t("mine.title")} crumbs={<LabCrumbs lab={lab} />} lead={<Tell map={lab.question} />} />
      <Content>
        {done && (
          <Notice tone="ok" live>
            <p>{done}</p>
          </Notice>
        )}
        <Notice tone={tones[state]} title={t(`mine.${state}`)}>
          <p>{t(`mine.${state}.text`)}</p>
          {state === "asked" && <Form action={`${path}/confirm`} submit={t("mine.confirm")} />}
          {state === "in" && takes && (
            <p>
              <a class="btn" href={url(`${path}/contribute`)}>
                {t("contribute.title")}
              </a>
            </p>
          )}
          {state === "in" && member.role === "convenor" && lab.source === undefined && (
            <p>
              <a href={url(`${path}/contributions`)}>{t("mine.convenor")}</a>
            </p>
          )}
        </Notice>
        {contributions.length > 0 && (
          <>
            <h2>{t("mine.said")}</h2>
            <ContributionList
              contributions={contributions}
              acts={(one) => (
                <ul class="row-acts">
                  {takes && state === "in" && isRevisable(one) && (
                    <li>
                      <a href={url(`${path}/edit/${one.id}`)}>{t("contribute.edit")}</a>
                    </li>
                  )}
                  <li>
                    <a href={url(`${path}/take-back/${one.id}`)}>{t("back.title")}</a>
                  </li>
                </ul>
              )}
            />
          </>
        )}
        <h2>{t("mine.data")}</h2>
        <Facts
          facts={[
            { label: t("field.name"), value: <bdi>{member.name}</bdi> },
            { label: t("field.email"), value: member.email && <bdi dir="ltr">{member.email}</bdi> },
            { label: t("form.convenor.group"), value: <Term vocabulary="stakeholder-groups" term={member.group} /> },
            { label: t("field.named"), value: t(member.named ? "field.yes" : "field.no") },
          ]}
        />
        <ul>
          <li>
            <a href={url(`${path}/change`)}>{t("mine.change")}</a>
          </li>
          <li>
            <a href={url(`${path}/data.json`)}>{t("mine.copy")}</a>
          </li>
          <li>
            <a href={url(`${path}/leave`)}>{t("leave.title")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
