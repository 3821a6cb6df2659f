import type { Child, FC } from "hono/jsx";
import type { Author, Body, Branding, Event, Output } from "../../../content/types/index.ts";
import { ExternalLink, Facts, languageName, Say, Tell, Term, useView } from "../../../web/index.ts";
import { languagesOf } from "./output-card.tsx";
import { Licence } from "./output-licence.tsx";

interface OutputFactsProps {
  output: Output;
  event: Event | undefined;
  owner: string | undefined;
}

export const OutputFacts: FC<OutputFactsProps> = ({ output, event, owner }) => {
  const { t, lang, url, format, site } = useView();
  const { authors = [], bodies = [], contributors = [], endorsedBy = [], carriedBy = [], audiences = [] } = output;
  const languages = languagesOf(output).map((tag) => languageName(tag, lang));
  return (
    <Facts
      facts={[
        { label: t("facts.by"), value: bodies.length > 0 ? <Names people={bodies} /> : owner && <bdi>{owner}</bdi> },
        { label: t("facts.authors"), value: authors.length > 0 && <Names people={authors} /> },
        { label: t("facts.contributors"), value: contributors.length > 0 && <Names people={contributors} /> },
        { label: t("facts.endorsed"), value: endorsedBy.length > 0 && <Names people={endorsedBy} /> },
        { label: t("facts.carried"), value: carriedBy.length > 0 && <Names people={carriedBy} /> },
        {
          label: t("facts.event"),
          value: event && (
            <a href={url(`/events/${event.id}`)}>
              <Tell map={event.name} />
            </a>
          ),
        },
        { label: t("facts.issued"), value: output.issued && format.day(output.issued) },
        { label: t("facts.year"), value: output.issued ? undefined : output.year, always: !output.issued },
        { label: t("facts.version"), value: output.version && <bdi>{output.version}</bdi> },
        { label: t("facts.languages"), value: languages.length > 0 && format.list(languages) },
        {
          label: t("facts.audiences"),
          value: audiences.length > 0 && <TermList vocabulary="audiences" terms={audiences} />,
        },
        {
          label: t("facts.country"),
          value: output.country && <Term vocabulary="countries" term={output.country} />,
        },
        { label: t("facts.licence"), value: <Licence licence={output.licence} /> },
        { label: t("facts.branding"), value: output.branding && <Mark branding={output.branding} /> },
        { label: t("facts.published"), value: output.published && format.date(output.published, site.zone) },
        { label: t("facts.source"), value: output.sourceUrl && <ExternalLink href={output.sourceUrl} /> },
      ]}
    />
  );
};

/** Names with what they stand for; many are told one below the other. */
const Names: FC<{ people: readonly (Author | Body)[] }> = ({ people }) => (
  <>
    {people.map((person, at) => (
      <>
        {at > 0 && <br />}
        {person.url ? (
          <ExternalLink href={person.url}>
            <bdi>{person.name}</bdi>
          </ExternalLink>
        ) : (
          <bdi>{person.name}</bdi>
        )}
        {"affiliation" in person && person.affiliation && (
          <span class="muted">
            , <bdi>{person.affiliation}</bdi>
          </span>
        )}
      </>
    ))}
  </>
);

const TermList: FC<{ vocabulary: string; terms: readonly string[] }> = ({ vocabulary, terms }) => (
  <>{terms.flatMap((term, at): Child[] => [at > 0 && " · ", <Term vocabulary={vocabulary} term={term} />])}</>
);

const Mark: FC<{ branding: Branding }> = ({ branding: { mark, decidedBy, decidedAt, until } }) => {
  const { t, format } = useView();
  return (
    <>
      {t(`branding.${mark}`)}
      {decidedBy && decidedAt && (
        <span class="muted small">
          <br />
          <Say id="facts.branding.by" values={{ name: decidedBy, date: format.day(decidedAt) }} />
        </span>
      )}
      {until && (
        <span class="muted small">
          <br />
          <Say id="facts.branding.until" values={{ date: format.day(until) }} />
        </span>
      )}
    </>
  );
};
