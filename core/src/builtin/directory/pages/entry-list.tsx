import type { FC } from "hono/jsx";
import { type DirectoryEntry, regionOfCountry } from "../../../content/types/index.ts";
import { Status, Tell, Term, useView } from "../../../web/index.ts";
import { type NetworkSites, siteOf } from "../network-sites.ts";
import { siteWords } from "../site-words.ts";
import { EntryLine } from "./entry-place.tsx";

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
  if (entries.length < many || regions.length < 2) return <EntryRows entries={entries} sites={sites} />;
  return (
    <>
      {regions.map(([region, some]) => (
        <>
          <h3>{region === "" ? t("region.none") : <Term vocabulary="regional-groups" term={region} />}</h3>
          <EntryRows entries={some} sites={sites} />
        </>
      ))}
    </>
  );
};

/** One after the other, as they come. */
export const EntryRows: FC<EntryListProps> = ({ entries, sites }) => (
  <ul class="who">
    {entries.map((entry) => (
      <Row entry={entry} sites={sites} />
    ))}
  </ul>
);

const Row: FC<{ entry: DirectoryEntry; sites: NetworkSites }> = ({ entry, sites }) => {
  const { t, url } = useView();
  const site = siteOf(entry, sites);
  const words = site && siteWords(site, t);
  return (
    <li>
      <a href={url(`/network/${entry.id}`)}>
        <Tell map={entry.name} />
      </a>
      <small>
        <EntryLine entry={entry} />
      </small>
      {words && <Status tone={words.tone}>{words.brief}</Status>}
      {entry.sample && <Status tone="warn">{t("sample.tag")}</Status>}
    </li>
  );
};

/** In alphabetical order of the groups' ids; those of no region last. */
function byRegion(entries: readonly DirectoryEntry[]): [string, DirectoryEntry[]][] {
  const groups = new Map<string, DirectoryEntry[]>();
  for (const entry of entries) {
    const region = entry.regions?.[0] ?? regionOfCountry(entry.countries?.[0]) ?? "";
    groups.set(region, [...(groups.get(region) ?? []), entry]);
  }
  return [...groups].sort(([one], [other]) => Number(one === "") - Number(other === "") || (one < other ? -1 : 1));
}
