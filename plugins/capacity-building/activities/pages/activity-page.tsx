import { pickLanguage } from "@nri-commons/core/kit";
import {
  Breadcrumb,
  ExternalLink,
  Notice,
  OriginBadge,
  PageHeader,
  Prose,
  ReadableIn,
  SideBox,
  Split,
  Status,
  Tag,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { PassOn } from "../../travel/pages/pass-on.tsx";
import { type Activity, isOpenForApplication, phaseOf } from "../activity.ts";
import { ActivityFacts } from "./activity-facts.tsx";
import { toneOf } from "./activity-state.tsx";
import { Partners } from "./partners-list.tsx";
import { Sessions, type ShownSession } from "./sessions-list.tsx";

interface Props {
  activity: Activity;
  names: ReadonlyMap<string, string>;
  shownSessions: readonly ShownSession[];
  actions: Child[];
  sections: Child[];
  asides: Child[];
}

/** One activity for everybody: what it is, when it meets, with whom, and what every other room has of it. */
export const ActivityPage: FC<Props> = ({ activity, names, shownSessions, actions, sections, asides }) => {
  const { t, url, lang } = useView();
  const title = pickLanguage(activity.title, lang);
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url("/capacity"), label: t("nav.capacity") }]} />}
        kicker={<Kicker activity={activity} />}
        title={title?.text ?? ""}
        titleLang={title && title.lang !== lang && title.lang !== "und" ? title.lang : undefined}
        actions={
          <>
            <WayIn activity={activity} />
            {actions}
            {activity.source && (
              <OriginBadge source={{ kind: "remote", ...activity.source }} name={names.get(activity.source.owner)} />
            )}
          </>
        }
      />
      <Split
        asideLabel={t("activity.aside")}
        aside={
          <>
            <SideBox title={t("activity.facts")}>
              <ActivityFacts activity={activity} />
            </SideBox>
            {asides}
            <PassOn title={activity.title} path={`/capacity/${activity.id}`} />
          </>
        }
      >
        <Notices activity={activity} />
        <ReadableIn languages={Object.keys(activity.title)} />
        <Prose text={{ format: "plain", text: activity.about }} quiet />
        <Partners partners={activity.partners} />
        <Sessions sessions={shownSessions} />
        {sections}
      </Split>
    </>
  );
};

const Kicker: FC<{ activity: Activity }> = ({ activity }) => {
  const { t, now } = useView();
  const phase = phaseOf(activity, now);
  return (
    <>
      <Status tone={toneOf(phase)}>{t(`activity.phase.${phase}`)}</Status>
      <Tag>{t(`activity.type.${activity.type}`)}</Tag>
      {activity.sample && <Tag>{t("activity.sample")}</Tag>}
    </>
  );
};

/** Where one applies, when that is not at this site. */
const WayIn: FC<{ activity: Activity }> = ({ activity }) => {
  const { t, now } = useView();
  const { wayIn, source, applyUrl } = activity;
  const to = wayIn === "elsewhere" ? (applyUrl ?? source?.url) : wayIn === "here" ? source?.url : undefined;
  if (to === undefined || !isOpenForApplication(activity, now)) return null;
  return <ExternalLink href={to}>{t("activity.apply-there")}</ExternalLink>;
};

const Notices: FC<{ activity: Activity }> = ({ activity }) => {
  const { t } = useView();
  return (
    <>
      {activity.state === "draft" && <Notice title={t("activity.phase.draft")}>{t("activity.inside")}</Notice>}
      {activity.state === "cancelled" && (
        <Notice tone="warn" title={t("activity.cancelled")}>
          {activity.reason && (
            <p>
              <Tell map={activity.reason} />
            </p>
          )}
        </Notice>
      )}
      {activity.sample && <Notice title={t("activity.sample")}>{t("activity.sample.why")}</Notice>}
    </>
  );
};
