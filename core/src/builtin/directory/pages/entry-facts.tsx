import type { Child, FC } from "hono/jsx";
import type { DirectoryEntry } from "../../../content/types/index.ts";
import { isHttpUrl } from "../../../kit/index.ts";
import { ExternalLink, Facts, type Formats, languageName, Status, Term, useView } from "../../../web/index.ts";
import type { NetworkSite } from "../network-sites.ts";
import { TermLine } from "./entry-place.tsx";
import { KindLabel } from "./kind-label.tsx";
import { RegistryWord } from "./registry-word.tsx";

interface EntryFactsProps {
  entry: DirectoryEntry;
  site: NetworkSite | undefined;
}

export const EntryFacts: FC<EntryFactsProps> = ({ entry, site }) => {
  const { t, lang, format } = useView();
  const { countries = [], regions = [], languages = [], links = [], area, established, lastActive } = entry;
  const contact = entry.contact;
  return (
    <Facts
      facts={[
        { label: t("facts.kind"), value: <KindLabel kind={entry.kind} /> },
        { label: t("facts.recognition"), value: recognitionOf(entry, site, t, format), always: true },
        { label: t("facts.area"), value: area && <bdi>{area}</bdi> },
        {
          label: t("facts.countries", { count: countries.length }),
          value: countries.length > 0 && <TermLine vocabulary="countries" terms={countries} />,
        },
        {
          label: t("facts.regions"),
          value: regions.length > 0 && <TermLine vocabulary="regional-groups" terms={regions} />,
        },
        {
          label: t("facts.languages"),
          value: languages.length > 0 && format.list(languages.map((tag) => languageName(tag, lang))),
        },
        { label: t("facts.established"), value: established && partOfDate(established, format), always: true },
        { label: t("facts.active"), value: lastActive && partOfDate(lastActive, format) },
        { label: t("facts.review"), value: entry.reviewOn && format.day(entry.reviewOn) },
        { label: t("facts.website"), value: entry.website && <ExternalLink href={entry.website} />, always: true },
        { label: t("facts.archive"), value: entry.archiveUrl && <ExternalLink href={entry.archiveUrl} /> },
        {
          label: t("facts.contact"),
          value: contact && (isHttpUrl(contact) ? <ExternalLink href={contact} /> : <bdi>{contact}</bdi>),
        },
        { label: t("facts.links"), value: links.length > 0 && <Links links={links} /> },
      ]}
    />
  );
};

type Translate = ReturnType<typeof useView>["t"];

/** The registry's own word; else what this site, where it keeps the registry, wrote down; else nothing. */
function recognitionOf(
  { recognition }: DirectoryEntry,
  site: NetworkSite | undefined,
  t: Translate,
  format: Formats,
): Child {
  if (site?.registry) return <RegistryWord registry={site.registry} />;
  if (recognition.state === "not-reported") return undefined;
  const tone = recognition.state === "recognised" ? "ok" : "calm";
  return (
    <>
      <Status tone={tone}>
        <Term vocabulary="recognition-status" term={recognition.state} />
      </Status>
      {recognition.since && (
        <>
          <br />
          <span class="muted small">{t("registry.since", { date: format.day(recognition.since) })}</span>
        </>
      )}
    </>
  );
}

/** `2012`, `2024-10` or a day. */
function partOfDate(text: string, format: Formats): string {
  if (/^\d{4}$/.test(text)) return text;
  return text.length === 7 ? format.month(text) : format.day(text);
}

const Links: FC<{ links: NonNullable<DirectoryEntry["links"]> }> = ({ links }) => (
  <ul class="plain">
    {links.map(({ url, name }) => (
      <li>
        <ExternalLink href={url}>{name && <bdi>{name}</bdi>}</ExternalLink>
      </li>
    ))}
  </ul>
);
