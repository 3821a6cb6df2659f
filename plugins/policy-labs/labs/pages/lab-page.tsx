import { pickLanguage } from "@nri-commons/core/kit";
import {
  Breadcrumb,
  Notice,
  OriginBadge,
  PageHeader,
  Prose,
  ReadableIn,
  ShareLinks,
  SideBox,
  Split,
  Status,
  Tag,
  Tell,
  Term,
  useView,
} from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { groupsOf, type Lab, phaseOf, wantedGroups } from "../lab.ts";
import { LabFacts } from "./lab-facts.tsx";
import { toneOf } from "./lab-state.tsx";

interface Props {
  lab: Lab;
  names: ReadonlyMap<string, string>;
  actions: Child[];
  sections: Child[];
  asides: Child[];
}

export const LabPage: FC<Props> = ({ lab, names, actions, sections, asides }) => {
  const { t, url, lang, now } = useView();
  const title = pickLanguage(lab.title, lang);
  const phase = phaseOf(lab, now);
  const { source } = lab;
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url("/labs"), label: t("list.title") }]} />}
        kicker={
          <>
            <Status tone={toneOf(phase)}>{t(`phase.${phase}`)}</Status>
            <Tag>{t(`format.${lab.format}`)}</Tag>
            {lab.sample && <Tag>{t("lab.sample")}</Tag>}
          </>
        }
        title={title?.text ?? ""}
        titleLang={title && title.lang !== lang && title.lang !== "und" ? title.lang : undefined}
        lead={<Tell map={lab.question} />}
        actions={
          <>
            {actions}
            {source && <OriginBadge source={{ kind: "remote", ...source }} name={names.get(source.owner)} />}
          </>
        }
      />
      <Split
        asideLabel={t("lab.aside")}
        aside={
          <>
            <SideBox title={t("lab.facts")}>
              <LabFacts lab={lab} />
            </SideBox>
            {asides}
            <SideBox title={t("lab.share")}>
              <ShareLinks title={title?.text ?? ""} />
              <p>
                <a href={url(`/moderation/report?page=/labs/${lab.id}`)}>{t("lab.report")}</a>
              </p>
            </SideBox>
          </>
        }
      >
        {lab.state === "preparing" && <Notice title={t("phase.preparing")}>{t("lab.inside")}</Notice>}
        <ReadableIn languages={Object.keys(lab.title)} />
        <h2>{t("form.issue")}</h2>
        <Prose text={{ format: "plain", text: lab.issue }} quiet />
        {lab.call && (
          <>
            <h2>{t("form.call")}</h2>
            <Prose text={{ format: "plain", text: lab.call }} quiet />
          </>
        )}
        <Convenors lab={lab} names={names} />
        {sections}
      </Split>
    </>
  );
};

/** Who convenes it, and that it is too few groups where it is. */
const Convenors: FC<{ lab: Lab; names: ReadonlyMap<string, string> }> = ({ lab, names }) => {
  const { t, format } = useView();
  const groups = groupsOf(lab);
  return (
    <section>
      <h2>{t("form.convenors")}</h2>
      {groups.length < wantedGroups && (
        <Notice tone="warn">
          <p>{t("lab.few-groups", { count: groups.length, wanted: wantedGroups })}</p>
        </Notice>
      )}
      <ul>
        {lab.convenors.map(({ name, group, affiliation }) => (
          <li>
            <bdi>{name}</bdi>
            {affiliation && (
              <>
                {format.comma}
                <bdi>{affiliation}</bdi>
              </>
            )}{" "}
            <span class="muted">
              (<Term vocabulary="stakeholder-groups" term={group} />)
            </span>
          </li>
        ))}
      </ul>
      {lab.takesPart.length > 0 && (
        <p>
          {t("lab.takes-part", {
            names: format.list(lab.takesPart.map((actor) => names.get(actor) ?? new URL(actor).host)),
          })}
        </p>
      )}
    </section>
  );
};
