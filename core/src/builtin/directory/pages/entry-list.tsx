import type { FC } from "hono/jsx";
import { type DirectoryEntry, regionOfCountry } from "../../../content/types/index.ts";
import { Status, Tell, Term, useView } from "../../../web/index.ts";
import { type NetworkSites, siteOf } from "../network-sites.ts";
import { siteWords } from "../site-words.ts";
import { EntryPlace } from "./entry-place.tsx";

interface EntryListProps {
  entries: readonly DirectoryEntry[];
  sites: NetworkSites;
}

/** So many that one looks for one's own region first. */
const many = 24;

/** Entries of one kind; a long list of countries' initiatives under the regional groups. */
export const EntryList: FC<EntryListProps> = ({ entries, sites }) => {
  const { t } = useView();
  const regions = byRegion(entries);
  if (entries.length < many || regions.length < 2) return <Rows entries={entries} sites={sites} />;
  return (
    <>
      {regions.map(([region, some]) => (
        <>
          <h3>{region === "" ? t("region.none") : <Term vocabulary="regional-groups" term={region} />}</h3>
          <Rows entries={some} sites={sites} />
        </>
      ))}
    </>
  );
};

const Rows: FC<EntryListProps> = ({ entries, sites }) => (
  <ul class="who">
    {entries.map((entry) => (
      <Row entry={entry} sites={sites} />
    ))}
  </ul>
);

const Row: FC<{ entry: DirectoryEntry; sites: NetworkSites }> = ({ entry, sites }) => {
  const { t, url } = useView();
  const { id, name, acronym, established, sample } = entry;
  const site = siteOf(entry, sites);
  const words = site && siteWords(site, t);
  const since = established && t("row.since", { year: established.slice(0, 4) });
  return (
    <li>
      <a href={url(`/network/${id}`)}>
        <Tell map={name} />
      </a>
      {acronym && !isPartOf(acronym, name) && (
        <>
          {" "}
          <bdi class="muted">{acronym}</bdi>
        </>
      )}
      <small>
        <EntryPlace entry={entry} />
        {since && (hasPlace(entry) ? ` · ${since}` : since)}
      </small>
      {words && <Status tone={words.tone}>{words.brief}</Status>}
      {sample && <Status tone="warn">{t("sample.tag")}</Status>}
    </li>
  );
};

export function hasPlace({ area, countries = [], regions = [] }: DirectoryEntry): boolean {
  return area !== undefined || countries.length > 0 || regions.length > 0;
}

/** In alphabetical order of the groups' ids; those of no region last. */
function byRegion(entries: readonly DirectoryEntry[]): [string, DirectoryEntry[]][] {
  const groups = new Map<string, DirectoryEntry[]>();
  for (const entry of entries) {
    const region = entry.regions?.[0] ?? regionOfCountry(entry.countries?.[0]) ?? "";
    groups.set(region, [...(groups.get(region) ?? []), entry]);
  }
  return [...groups].sort(([one], [other]) => Number(one === "") - Number(other === "") || (one < other ? -1 : 1));
}

/** `IGF Kenya (KIGF)` says its acronym already. */
function isPartOf(acronym: string, name: DirectoryEntry["name"]): boolean {
  return Object.values(name).some((text) => text.includes(acronym));
}
