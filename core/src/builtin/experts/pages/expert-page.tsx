import type { Child, FC } from "hono/jsx";
import type { Consent, VisibleExpert } from "../../../content/types/index.ts";
import type { ShownPicture } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  ExternalLink,
  Facts,
  languageName,
  Notice,
  OriginBadge,
  PageHeader,
  Picture,
  Say,
  SideBox,
  Split,
  Tell,
  Term,
  Terms,
  useView,
} from "../../../web/index.ts";
import { ExpertMarks, ExpertName, Position } from "./expert-card.tsx";

export interface ExpertPageProps {
  expert: VisibleExpert;
  photo: ShownPicture | undefined;
  consent: Consent | undefined;
  /** What the site it comes from calls itself. */
  owner: string | undefined;
  sidebar: readonly Child[];
}

export const ExpertPage: FC<ExpertPageProps> = ({ expert, photo, consent, owner, sidebar }) => {
  const { t, url, site, format } = useView();
  const { fields, source } = expert;
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url("/experts"), label: t("list.title") }]} />}
        kicker={<ExpertMarks expert={expert} />}
        title={<ExpertName expert={expert} />}
        lead={<Position expert={expert} />}
        actions={source.kind === "remote" && <OriginBadge source={source} name={owner} />}
      />
      <Split
        asideLabel={t("consent.title")}
        aside={
          <>
            {[...sidebar]}
            <SideBox title={t("consent.title")}>
              {expert.draft && <p>{t("consent.none")}</p>}
              {consent && (
                <p>
                  <Say
                    id="consent.given"
                    values={{
                      given: format.date(consent.givenAt, site.zone),
                      expires: format.date(consent.expires, site.zone),
                    }}
                  />
                </p>
              )}
              <p class="muted small">{t("consent.why")}</p>
            </SideBox>
          </>
        }
      >
        {expert.sample && (
          <Notice tone="warn" title={t("sample.title")}>
            <p>{t("sample.text")}</p>
          </Notice>
        )}
        {expert.draft && (
          <Notice tone="warn" title={t("draft.tag")}>
            <p>{t("draft.text")}</p>
          </Notice>
        )}
        {photo && (
          <div class="portrait">
            <Picture {...photo} sizes="16rem" eager />
          </div>
        )}
        {fields.summary && (
          <p>
            <Tell map={fields.summary} />
          </p>
        )}
        <ExpertFacts expert={expert} />
      </Split>
    </>
  );
};

const ExpertFacts: FC<{ expert: VisibleExpert }> = ({ expert: { fields } }) => {
  const { t, lang, format } = useView();
  const { topics, roles, languages, links, contact, email, phone } = fields;
  return (
    <Facts
      facts={[
        { label: t("facts.topics"), value: topics?.length && <Terms vocabulary="topics" terms={topics} /> },
        { label: t("facts.roles"), value: roles?.length && <Terms vocabulary="speaker-roles" terms={roles} /> },
        {
          label: t("facts.languages"),
          value: languages?.length && format.list(languages.map((tag) => languageName(tag, lang))),
        },
        { label: t("facts.availability"), value: fields.availability && <bdi>{fields.availability}</bdi> },
        {
          label: t("facts.group"),
          value: fields.stakeholderGroup && <Term vocabulary="stakeholder-groups" term={fields.stakeholderGroup} />,
        },
        { label: t("facts.subGroup"), value: fields.subGroup && <bdi>{fields.subGroup}</bdi> },
        {
          label: t("facts.region"),
          value: fields.regionalGroup && <Term vocabulary="regional-groups" term={fields.regionalGroup} />,
        },
        {
          label: t("facts.links"),
          value: links?.length && (
            <ul>
              {links.map((link) => (
                <li>
                  <ExternalLink href={link} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          label: t("facts.contact"),
          value: contact && <ExternalLink href={contact}>{<bdi>{contact}</bdi>}</ExternalLink>,
        },
        { label: t("facts.email"), value: email && <bdi dir="ltr">{email}</bdi> },
        { label: t("facts.phone"), value: phone && <bdi dir="ltr">{phone}</bdi> },
      ].map(({ label, value }) => ({ label, value: value || undefined }))}
    />
  );
};
