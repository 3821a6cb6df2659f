import type { FC } from "hono/jsx";
import type { DirectoryEntry } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import {
  Breadcrumb,
  Notice,
  OriginBadge,
  PageHeader,
  SideBox,
  Split,
  Status,
  Tell,
  Terms,
  useView,
} from "../../../web/index.ts";
import type { EntryActivity } from "../entry-activity.ts";
import type { NetworkSite, NetworkSites } from "../network-sites.ts";
import { EntryActivityLists } from "./entry-activity-lists.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { EntryRows } from "./entry-list.tsx";
import { EntryNames } from "./entry-names.tsx";
import { EntryPeople } from "./entry-people.tsx";
import { EntryLine } from "./entry-place.tsx";
import { EntrySources } from "./entry-sources.tsx";
import { EntryWork } from "./entry-work.tsx";
import { KindLabel } from "./kind-label.tsx";
import { SiteSays } from "./sites-section.tsx";

export interface EntryPageProps {
  entry: DirectoryEntry;
  /** Its site, where this one knows of one. */
  site: NetworkSite | undefined;
  activity: EntryActivity;
  /** Others of the same country or on the same topic. */
  related: readonly DirectoryEntry[];
  sites: NetworkSites;
  /** What the site that told of it calls itself. */
  teller: string | undefined;
}

export const EntryPage: FC<EntryPageProps> = ({ entry, site, activity, related, sites, teller }) => {
  const { t, lang, url } = useView();
  const { source, topics = [], summary, sample } = entry;
  const name = pickLanguage(entry.name, lang);
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url("/network"), label: t("list.title") }]} />}
        kicker={
          <>
            <span>
              <KindLabel kind={entry.kind} />
            </span>
            {summary && entry.acronym && <bdi>{entry.acronym}</bdi>}
            {sample && <Status tone="warn">{t("sample.tag")}</Status>}
          </>
        }
        title={name?.text ?? ""}
        titleLang={name && name.lang !== lang && name.lang !== "und" ? name.lang : undefined}
        lead={summary ? <Tell map={summary} /> : <EntryLine entry={entry} />}
        actions={
          <>
            <WebsiteButton entry={entry} />
            {source.kind === "remote" && <OriginBadge source={source} name={teller} />}
          </>
        }
      />
      <Split
        asideLabel={t("facts.title")}
        aside={
          <>
            <SideBox title={t("facts.title")}>
              <EntryFacts entry={entry} site={site} />
            </SideBox>
            <SideBox title={t("site.title")}>
              {site ? (
                <SiteSays site={site} />
              ) : (
                <p>{entry.actor === undefined ? t("site.none") : t("site.unknown")}</p>
              )}
              {site && !site.isOwn && <SiteLink site={site} />}
            </SideBox>
          </>
        }
      >
        {sample && (
          <Notice tone="warn" title={t("sample.title")}>
            <p>{t("sample.text")}</p>
          </Notice>
        )}
        <EntryWork entry={entry} />
        <EntryActivityLists activity={activity} />
        {topics.length > 0 && (
          <section>
            <h2>{t("topics.title")}</h2>
            <Terms vocabulary="topics" terms={topics} />
          </section>
        )}
        <EntryNames entry={entry} />
        <EntryPeople entry={entry} />
        <EntrySources entry={entry} />
        {related.length > 0 && (
          <section>
            <h2>{t("related.title")}</h2>
            <EntryRows entries={related} sites={sites} />
          </section>
        )}
      </Split>
    </>
  );
};

const WebsiteButton: FC<{ entry: DirectoryEntry }> = ({ entry: { website, joinUrl } }) => {
  const { t } = useView();
  return (
    <>
      {website && (
        <a class="btn" href={website} rel="nofollow noopener ugc">
          {t("website.open")}
        </a>
      )}
      {joinUrl && (
        <a class={website ? "btn quiet" : "btn"} href={joinUrl} rel="nofollow noopener ugc">
          {t("join.open")}
        </a>
      )}
    </>
  );
};

const SiteLink: FC<{ site: NetworkSite }> = ({ site: { origin } }) => {
  const { t } = useView();
  return (
    <p>
      <a href={origin} rel="noopener">
        {t("site.open")} <bdi dir="ltr">{origin.replace(/^https?:\/\//, "")}</bdi>
      </a>
    </p>
  );
};
