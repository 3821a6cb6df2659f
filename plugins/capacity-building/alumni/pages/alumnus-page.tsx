import {
  Breadcrumb,
  Content,
  ExternalLink,
  Facts,
  isLanguage,
  ownNames,
  PageHeader,
  Prose,
  Tell,
  Term,
  Terms,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Alumnus } from "../alumnus.ts";
import type { AlumniShown } from "./alumni-list-page.tsx";

interface Props extends AlumniShown {
  alumnus: Alumnus;
  canWrite: boolean;
  /** Of the list that it stands in, after the language. */
  at: string;
}

export const AlumnusPage: FC<Props> = ({ alumnus, cohorts, canWrite, at }) => {
  const { t, url, format } = useView();
  const { id, name, country, group, offers, link, languages, topics, mentor } = alumnus;
  const took = alumnus.cohorts.filter((cohort) => cohorts.has(cohort));
  return (
    <>
      <PageHeader
        title={<bdi>{name}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url(at), label: t("alumni.title") }]} />}
        actions={
          canWrite && (
            <a class="btn" href={url(`/capacity/alumni/${id}/contact`)}>
              {t("alumni.write")}
            </a>
          )
        }
      />
      <Content>
        {offers && <Prose text={{ format: "plain", text: { und: offers } }} />}
        <Facts
          facts={[
            { label: t("alumni.country"), value: country && <Term vocabulary="countries" term={country} /> },
            { label: t("people.group"), value: group && <Term vocabulary="stakeholder-groups" term={group} /> },
            {
              label: t("alumni.cohort"),
              value: took.length > 0 && (
                <ul>
                  {took.map((cohort) => (
                    <li>
                      <a href={url(`/capacity/${cohort}`)}>
                        <Tell map={cohorts.get(cohort) ?? {}} />
                      </a>
                    </li>
                  ))}
                </ul>
              ),
            },
            { label: t("alumni.mentor"), value: mentor && t("alumni.mentor.takes") },
            { label: t("alumni.topic"), value: topics.length > 0 && <Terms vocabulary="topics" terms={topics} /> },
            {
              label: t("alumni.languages"),
              value:
                languages.length > 0 &&
                languages.map((one) => (isLanguage(one) ? ownNames[one] : one)).join(format.comma),
            },
            { label: t("alumni.link"), value: link && <ExternalLink href={link}>{link}</ExternalLink> },
          ]}
        />
      </Content>
    </>
  );
};
