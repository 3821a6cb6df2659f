import {
  Content,
  Empty,
  Form,
  Notice,
  PageHeader,
  Pagination,
  PostButton,
  Status,
  Table,
  Tell,
  Term,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { ActivityCrumbs } from "../../people/pages/activity-crumbs.tsx";
import { type Application, awaitsLetter, decisions } from "../application.ts";
import type { Call } from "../call.ts";
import type { Ranked } from "../score.ts";
import { SelectionTabs } from "./selection-tabs.tsx";

interface Props {
  activity: Activity;
  path: string;
  call: Call | undefined;
  applications: readonly Application[];
  ranks: ReadonlyMap<string, Ranked>;
  /** How many have a place, told or not. */
  taken: number;
  next: string | undefined;
  saved: boolean;
}

export const SelectionPage: FC<Props> = ({ activity, path, call, applications, ranks, taken, next, saved }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("select.title")}
        crumbs={<ActivityCrumbs activity={activity} desk="people" />}
        lead={
          <>
            <Tell map={activity.title} />. {t("select.lead")}
          </>
        }
      />
      <Content>
        {call === undefined ? (
          <Empty
            title={t("select.no-call")}
            why={t("select.no-call.why")}
            action={{ href: url(`${path}/call`), label: t("call.title") }}
          />
        ) : (
          <>
            <SelectionTabs path={path} current="applications" />
            {saved && (
              <Notice tone="ok" title={t("select.saved")} live>
                {applications.some(awaitsLetter) && (
                  <p>
                    <a href={url(`${path}/letters`)}>{t("next.letters")}</a>
                  </p>
                )}
              </Notice>
            )}
            <Seats seats={call.seats} taken={taken} />
            {applications.length === 0 ? (
              <Empty title={t("select.none")} why={t("select.none.why")} />
            ) : (
              <>
                <Form action={`${path}/applications/decide`} submit={t("select.decide")}>
                  <Ranking at={`${path}/applications`} applications={applications} ranks={ranks} />
                  <p class="hint">{t("select.decide.hint")}</p>
                </Form>
                <Pagination next={next} />
                <PostButton to={`${path}/applications/abstain`} label={t("select.abstain")} />
                <p>
                  <a href={url(`${path}/applications.csv`)}>{t("select.csv")}</a>
                </p>
              </>
            )}
          </>
        )}
      </Content>
    </>
  );
};

const Seats: FC<{ seats: number | undefined; taken: number }> = ({ seats, taken }) => {
  const { t } = useView();
  if (seats === undefined) return null;
  if (taken <= seats) return <p>{t("select.seats", { taken, seats })}</p>;
  return (
    <Notice tone="warn" title={t("select.seats", { taken, seats })}>
      <p>{t("select.over-seats")}</p>
    </Notice>
  );
};

const Ranking: FC<{ at: string } & Pick<Props, "applications" | "ranks">> = ({ at, applications, ranks }) => {
  const { t, url } = useView();
  return (
    <Table
      caption={t("select.title")}
      captionHidden
      columns={[
        {
          id: "name",
          label: t("select.applicant"),
          heads: true,
          cell: ({ id, name }: Application) => (
            <a href={url(`${at}/${id}`)}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { id: "decision", label: t("select.decision"), cell: (one) => <Decide application={one} /> },
        { id: "score", label: t("select.score"), cell: ({ id }) => <Score at={`${at}/${id}`} rank={ranks.get(id)} /> },
        {
          id: "group",
          label: t("people.group"),
          cell: ({ group }) => <Term vocabulary="stakeholder-groups" term={group} />,
        },
        { id: "from", label: t("people.from"), cell: (one) => <From of={one} /> },
        { id: "level", label: t("select.level"), cell: ({ level }) => t(`apply.level.${level}`) },
      ]}
      rows={applications}
    />
  );
};

export const From: FC<{ of: Pick<Application, "country" | "region"> }> = ({ of: { country, region } }) => {
  if (country) return <Term vocabulary="countries" term={country} />;
  return region ? <Term vocabulary="regional-groups" term={region} /> : null;
};

const Score: FC<{ at: string; rank: Ranked | undefined }> = ({ at, rank }) => {
  const { t, url, format } = useView();
  if (rank?.mean !== undefined)
    return (
      <>
        {format.number(Math.round(rank.mean * 10) / 10)}{" "}
        <span class="muted">{t("select.scored", { count: rank.scored })}</span>
      </>
    );
  return rank?.mine ? <span class="muted">–</span> : <a href={url(at)}>{t("select.score-first")}</a>;
};

const Decide: FC<{ application: Application }> = ({ application }) => {
  const { t } = useView();
  const { id, name, decision, answer } = application;
  if (answer !== undefined)
    return <Status tone={answer === "confirmed" ? "ok" : "calm"}>{t(`select.answer.${answer}`)}</Status>;
  return (
    <>
      <select name={`d.${id}`} aria-label={t("select.decision-of", { name })}>
        <option value="">{t("select.open")}</option>
        {decisions.map((one) => (
          <option value={one} selected={one === decision}>
            {t(`select.${one}`)}
          </option>
        ))}
      </select>
      {awaitsLetter(application) && <Status tone="warn">{t("select.untold")}</Status>}
    </>
  );
};
