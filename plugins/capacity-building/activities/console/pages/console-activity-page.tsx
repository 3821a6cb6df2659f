import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  Details,
  Facts,
  Notice,
  PageHeader,
  PostButton,
  Status,
  Tag,
  Tell,
  useView,
  WhereItArrived,
} from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { type Activity, phaseOf } from "../../activity.ts";
import type { Missing } from "../../missing-of.ts";
import { firstFacts, moreFacts } from "../../pages/activity-facts.tsx";
import { toneOf } from "../../pages/activity-state.tsx";
import { MissingList } from "./missing-list.tsx";

interface Props {
  activity: Activity;
  missing: readonly Missing[];
  arrivals: readonly ArrivedAt[] | undefined;
  done: string | undefined;
  desks: readonly { path: string; label: string }[];
  /** Whoever looks after people alone changes nothing of the activity. */
  mayManage: boolean;
  /** What is to be done now. */
  next: { path: string; label: string } | undefined;
  pieces: Child[];
}

/** One activity for those who look after it: what is to be done first and every room of it; what its page says, and where it arrived, for who opens it. */
export const ConsoleActivityPage: FC<Props> = ({ mayManage, ...props }) => {
  const { activity, missing, arrivals, done, desks, next, pieces } = props;
  const { t, url, now } = useView();
  const at = `/console/capacity/${activity.id}`;
  const phase = phaseOf(activity, now);
  const isOpen = activity.state === "open";
  const list = mayManage
    ? { href: url("/console/capacity"), label: t("console.title") }
    : { href: url("/console/capacity/people"), label: t("people.desk") };
  return (
    <>
      <PageHeader
        title={<Tell map={activity.title} />}
        crumbs={<Breadcrumb steps={[list]} />}
        kicker={
          <>
            <Status tone={toneOf(phase)}>{t(`activity.phase.${phase}`)}</Status>
            <Tag>{t(`activity.type.${activity.type}`)}</Tag>
          </>
        }
        actions={
          <>
            {mayManage && !isOpen && (
              <a class="btn" href={url(`${at}/open`)}>
                {t(activity.state === "cancelled" ? "activity.again.title" : "activity.open.title")}
              </a>
            )}
            {mayManage && <PostButton to={`${at}/edit`} label={t("console.edit")} look={isOpen ? "main" : "quiet"} />}
            {(mayManage || activity.state !== "draft") && (
              <a class="btn quiet" href={url(`/capacity/${activity.id}`)}>
                {t(activity.state === "draft" ? "console.preview" : "console.see")}
              </a>
            )}
          </>
        }
      />
      <Content>
        {done && (
          <Notice tone="ok" title={t(`console.done.${done}`)} live>
            {activity.state === "draft" && <p>{t("console.done.next")}</p>}
          </Notice>
        )}
        {mayManage && activity.state !== "cancelled" && phase !== "over" && (
          <>
            {activity.state === "draft" && <MissingList missing={missing} needed />}
            <MissingList missing={missing} needed={false} />
          </>
        )}
        <WhatComesNext at={at} activity={activity} missing={missing} next={next} />
        <nav class="tabs" aria-label={t("console.rooms")}>
          <ul>
            {desks.map(({ path, label }) => (
              <li>
                <a href={url(`${at}/${path}`)}>{t(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="key-facts">
          <Facts facts={firstFacts(activity)} />
        </div>
        {pieces}
        <Details summary={t("console.facts")}>
          <Facts facts={moreFacts(activity)} />
        </Details>
        {arrivals && (
          <Details summary={t("console.arrived")}>
            <WhereItArrived recipients={arrivals} />
          </Details>
        )}
        {mayManage && <More at={at} cancels={isOpen && phase !== "over"} />}
      </Content>
    </>
  );
};

type NextProps = Pick<Props, "activity" | "missing" | "next"> & { at: string };

/** What is to be done first; that nothing is, where that is so. */
const WhatComesNext: FC<NextProps> = ({ at, activity: { state }, missing, next }) => {
  const { t, url } = useView();
  if (state === "draft" && missing.some(({ needed }) => needed)) return null;
  const still = t(state === "draft" ? "console.next.open" : "console.next.none");
  return (
    <Notice title={t("console.next")}>
      <p>{next ? <a href={url(`${at}/${next.path}`)}>{t(next.label)}</a> : still}</p>
    </Notice>
  );
};

const More: FC<{ at: string; cancels: boolean }> = ({ at, cancels }) => {
  const { t, url } = useView();
  return (
    <>
      <h2>{t("console.more")}</h2>
      <ul class="row-acts">
        {cancels && (
          <li>
            <a href={url(`${at}/cancel`)}>{t("console.cancel.title")}</a>
          </li>
        )}
        <li>
          <a href={url(`${at}/withdraw`)}>{t("console.withdraw.title")}</a>
        </li>
      </ul>
    </>
  );
};
