import type { Child, FC } from "hono/jsx";
import type { DirectoryEntry } from "../../../content/types/index.ts";
import { Term, useView } from "../../../web/index.ts";

/** So many countries are named; of more, how many there are. */
const mostNamed = 4;

/** Acronym, place and beginning in one line: as much as is known. */
export const EntryLine: FC<{ entry: DirectoryEntry }> = ({ entry }) => {
  const { t } = useView();
  const { acronym, established } = entry;
  const pieces: Child[] = [
    acronym && <bdi>{acronym}</bdi>,
    hasPlace(entry) && <EntryPlace entry={entry} />,
    established && t("row.since", { year: established.slice(0, 4) }),
  ].filter(Boolean);
  return <>{pieces.flatMap((piece, at) => (at === 0 ? [piece] : [" · ", piece]))}</>;
};

function hasPlace({ area, countries = [], regions = [] }: DirectoryEntry): boolean {
  return area !== undefined || countries.length > 0 || regions.length > 0;
}

/** Where it works: its own words for it, its countries, else its regional groups. */
const EntryPlace: FC<{ entry: DirectoryEntry }> = ({ entry }) => {
  const { t } = useView();
  const { area, countries = [], regions = [] } = entry;
  if (area) return <bdi>{area}</bdi>;
  if (countries.length > mostNamed) return <>{t("row.countries", { count: countries.length })}</>;
  if (countries.length > 0) return <TermLine vocabulary="countries" terms={countries} />;
  return <TermLine vocabulary="regional-groups" terms={regions} />;
};

/** Terms in one line of text. */
export const TermLine: FC<{ vocabulary: string; terms: readonly string[] }> = ({ vocabulary, terms }) => (
  <>{terms.flatMap((term, at): Child[] => [at > 0 && " · ", <Term vocabulary={vocabulary} term={term} />])}</>
);
