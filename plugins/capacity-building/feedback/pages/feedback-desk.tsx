import { Content, Notice, PageHeader, PostButton, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { ActivityCrumbs } from "../../people/pages/activity-crumbs.tsx";
import type { Answer } from "../answer.ts";
import { marks } from "../answer.ts";
import type { Round } from "../feedback-store.ts";
import { type AspectResult, fewest, resultsOf } from "../results.ts";

interface Props {
  activity: Activity;
  round: Round | undefined;
  counts: { asked: number; answered: number };
  answers: readonly Answer[];
}

/** What participants said, for the team: from five answers on, and never who said what. */
export const FeedbackDesk: FC<Props> = ({ activity, round, counts, answers }) => {
  const { t, format, site } = useView();
  const home = `/console/capacity/${activity.id}`;
  const isOpen = round !== undefined && round.closed === undefined;
  return (
    <>
      <PageHeader
        title={t("feedback.desk.title")}
        lead={<Tell map={activity.title} />}
        crumbs={<ActivityCrumbs activity={activity} desk="people" />}
        actions={
          <PostButton
            to={`${home}/feedback/${isOpen ? "close" : "open"}`}
            label={t(isOpen ? "feedback.desk.close" : round ? "feedback.desk.reopen" : "feedback.desk.open")}
          />
        }
      />
      <Content>
        {round === undefined ? (
          <p>{t("feedback.desk.not-yet")}</p>
        ) : (
          <p>
            {t(isOpen ? "feedback.desk.since" : "feedback.desk.until", {
              date: format.date(round.closed ?? round.opened, site.zone),
            })}{" "}
            {t("feedback.desk.counts", counts)}
          </p>
        )}
        {round && answers.length < fewest && (
          <Notice>
            <p>{t("feedback.desk.few", { fewest })}</p>
          </Notice>
        )}
        {round && answers.length >= fewest && (
          <>
            <Figures answers={answers} />
            <h2>{t("feedback.desk.public")}</h2>
            <p>{t(round.isPublic ? "feedback.desk.is-public" : "feedback.desk.is-inside")}</p>
            <PostButton
              to={`${home}/feedback/${round.isPublic ? "hide" : "show"}`}
              label={t(round.isPublic ? "feedback.desk.hide" : "feedback.desk.show")}
            />
            <Words title={t("feedback.helped")} words={answers.flatMap(({ helped }) => helped ?? [])} />
            <Words title={t("feedback.lacked")} words={answers.flatMap(({ lacked }) => lacked ?? [])} />
          </>
        )}
      </Content>
    </>
  );
};

const Figures: FC<{ answers: readonly Answer[] }> = ({ answers }) => {
  const { t, format } = useView();
  return (
    <Table
      caption={t("feedback.figures")}
      rows={resultsOf(answers)}
      columns={[
        {
          id: "aspect",
          label: t("feedback.aspect"),
          heads: true,
          cell: ({ aspect }) => t(`feedback.aspect.${aspect}`),
        },
        {
          id: "answers",
          label: t("feedback.answers"),
          number: true,
          cell: ({ answers: given }) => format.number(given),
        },
        {
          id: "average",
          label: t("feedback.average"),
          number: true,
          cell: ({ average }) => average && format.number(Math.round(average * 10) / 10),
        },
        ...marks.map((mark) => ({
          id: `m${mark}`,
          label: t(`feedback.mark.${mark}`),
          number: true,
          cell: ({ counts }: AspectResult) => format.number(counts[mark - 1] ?? 0),
        })),
      ]}
    />
  );
};

/** In an order of their own, so that nobody sees which two were written by one person. */
const Words: FC<{ title: string; words: readonly string[] }> = ({ title, words }) =>
  words.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul>
        {[...words].sort().map((text) => (
          <li>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
