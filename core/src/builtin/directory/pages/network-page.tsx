import type { FC } from "hono/jsx";
import { originOf } from "../../../kit/index.ts";
import { Content, Empty, LanguageChoice, Notice, PageHeader, Pagination, useView } from "../../../web/index.ts";
import type { EntryGroup, Network } from "../list-network.ts";
import { isNarrowed, type NetworkSearch, toQuery } from "../network-search.ts";
import type { NetworkSite, NetworkSites } from "../network-sites.ts";
import { EntryList } from "./entry-list.tsx";
import { KindHeading } from "./kind-label.tsx";
import { NetworkFilters } from "./network-filters.tsx";
import { SitesSection } from "./sites-section.tsx";

export interface NetworkPageProps {
  search: NetworkSearch;
  network: Network;
  countries: readonly string[];
  sites: NetworkSites;
  /** The other sites, by name. */
  others: readonly NetworkSite[];
}

export const NetworkPage: FC<NetworkPageProps> = ({ search, network, countries, sites, others }) => {
  const { t } = useView();
  const isEmpty = network.count === 0 && !isNarrowed(search) && !search.in;
  const section = <SitesSection sites={others} />;
  return (
    <>
      <PageHeader title={t("list.title")} lead={t("list.lead")} actions={!isEmpty && <Jumps network={network} />} />
      <Content>
        {isEmpty ? (
          <>
            {section}
            <NoDirectory />
          </>
        ) : (
          <>
            <NetworkFilters search={search} countries={countries} />
            <LanguageChoice counts={network.languages} />
            <Standing network={network} />
            {network.count === 0 ? <NothingFound /> : <Groups search={search} network={network} sites={sites} />}
            <Pagination next={network.next} />
            <p class="no-print">
              <CsvLink search={search} />
            </p>
            {section}
          </>
        )}
      </Content>
    </>
  );
};

/** To the groups of a long page, and to the table below them. */
const Jumps: FC<{ network: Network }> = ({ network: { groups } }) => {
  const { t, format } = useView();
  return (
    <nav aria-label={t("jump.label")}>
      <ul class="share">
        {groups.length > 1 &&
          groups.map(({ kind, count }) => (
            <li>
              <a href={`#k-${kind}`}>
                <KindHeading kind={kind} />
              </a>
              &nbsp;<span class="muted">{format.number(count)}</span>
            </li>
          ))}
        <li>
          <a href="#sites">{t("sites.title")}</a>
        </li>
      </ul>
    </nav>
  );
};

/** What a reader must know before taking this for the list of recognised initiatives. */
const Standing: FC<{ network: Network }> = ({ network: { groups } }) => {
  const { t } = useView();
  const entries = groups.flatMap((group) => group.entries);
  const isRead = entries.some(({ sources = [] }) => sources.length > 0);
  const isUnreported = entries.some(({ recognition }) => recognition.state === "not-reported");
  if (!isRead || !isUnreported) return null;
  return (
    <Notice title={t("partial.title")}>
      <p>{t("partial.text")}</p>
    </Notice>
  );
};

const Groups: FC<{ search: NetworkSearch; network: Network; sites: NetworkSites }> = (props) => {
  const { search, network, sites } = props;
  const { t } = useView();
  return (
    <>
      <p class="muted">{t("list.count", { count: network.count })}</p>
      {network.groups.map((group) => (
        <section aria-labelledby={`k-${group.kind}`}>
          <h2 id={`k-${group.kind}`}>
            <KindHeading kind={group.kind} />
          </h2>
          <EntryList entries={group.entries} sites={sites} />
          {network.next === undefined && <AllOfKind search={search} group={group} />}
        </section>
      ))}
    </>
  );
};

const AllOfKind: FC<{ search: NetworkSearch; group: EntryGroup }> = ({ search, group: { kind, count, entries } }) => {
  const { t, url } = useView();
  if (search.kind !== undefined || entries.length >= count) return null;
  return (
    <p>
      <a href={url(`/network${toQuery({ ...search, kind })}`)}>{t("list.all", { count })}</a>
    </p>
  );
};

const CsvLink: FC<{ search: NetworkSearch }> = ({ search }) => {
  const { t, url } = useView();
  return <a href={url(`/network.csv${toQuery(search)}`)}>{t("feed.csv")}</a>;
};

const NothingFound: FC = () => {
  const { t, url } = useView();
  return (
    <Empty
      title={t("empty.narrowed.title")}
      why={t("empty.narrowed.why")}
      action={{ href: url("/network"), label: t("empty.narrowed.action") }}
    />
  );
};

/** Most sites keep no list of their own: it is kept by the site whose registry they use. */
const NoDirectory: FC = () => {
  const { t, site, lang } = useView();
  const keeper = site.registryActor && originOf(site.registryActor);
  if (keeper && keeper !== site.origin) {
    const host = keeper.replace(/^https?:\/\//, "");
    return (
      <Empty
        title={t("empty.elsewhere.title")}
        why={t("empty.elsewhere.why")}
        action={{ href: `${keeper}/${lang}/network`, label: t("empty.elsewhere.action", { host }) }}
      />
    );
  }
  return <Empty title={t("empty.title")} why={t("empty.why")} />;
};
