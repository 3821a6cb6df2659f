import { Prose, Status, Term, type Tone, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { Contribution, FateKind } from "../contribution.ts";

interface Props {
  contributions: readonly Contribution[];
  /** What can be done with one, below it. */
  acts?: (one: Contribution) => Child;
  level?: 2 | 3;
}

const tones: Readonly<Record<FateKind, Tone>> = { open: "calm", used: "ok", merged: "ok", "not-used": "warn" };

/** For everybody's pages: the way to those who look after the site. */
export const ReportLink: FC<{ one: Contribution }> = ({ one: { id, lab } }) => {
  const { t, url } = useView();
  return (
    <p class="no-print small">
      <a href={url(`/moderation/report?page=/labs/${lab}/contributions/${id}`)} rel="nofollow">
        {t("contribution.report")}
      </a>
    </p>
  );
};

/** What people said, each with who in which words and what became of it. */
export const ContributionList: FC<Props> = ({ contributions, acts, level = 3 }) => (
  <ul class="grid">
    {contributions.map((one) => (
      <li class="first">
        <ContributionCard one={one} level={level} acts={acts?.(one)} />
      </li>
    ))}
  </ul>
);

const ContributionCard: FC<{ one: Contribution; level: 2 | 3; acts?: Child }> = ({ one, level, acts }) => {
  const { t, format, site } = useView();
  const Heading = level === 2 ? "h2" : "h3";
  const { fate, author } = one;
  return (
    <article class="card" id={`c-${one.id}`}>
      <div class="tags">
        <Status tone={tones[fate.fate]}>{t(`fate.${fate.fate}`)}</Status>
        {one.state === "hidden" && <Status tone="warn">{t("contribution.hidden")}</Status>}
      </div>
      <Heading>{t(`contribution.${one.kind}`)}</Heading>
      <Prose text={one.text} />
      <p class="muted small">
        <Who name={author.name} group={author.group} region={author.region} />
        {format.comma + format.date(one.created, site.zone)}
        {one.changed !== undefined && (
          <> ({t("contribution.changed", { when: format.dateTime(one.changed, site.zone) })})</>
        )}
        {one.source && (
          <>
            {format.comma}
            <bdi dir="ltr">{new URL(one.source.origin).host}</bdi>
          </>
        )}
      </p>
      <FateNote one={one} />
      {acts}
    </article>
  );
};

const Who: FC<Contribution["author"]> = ({ name, group, region }) => {
  const { t, format } = useView();
  return (
    <>
      {name ? <bdi>{name}</bdi> : t("contribution.somebody")}
      {group && (
        <>
          {" "}
          (<Term vocabulary="stakeholder-groups" term={group} />
          {region && (
            <>
              {format.comma}
              <Term vocabulary="regional-groups" term={region} />
            </>
          )}
          )
        </>
      )}
    </>
  );
};

const FateNote: FC<{ one: Contribution }> = ({ one: { lab, fate } }) => {
  const { t, url } = useView();
  if (fate.updated === 0) return null;
  return (
    <div class="note">
      {fate.usedIn && (
        <p>
          {t("fate.used-in")} <bdi>{fate.usedIn}</bdi>
        </p>
      )}
      {fate.mergedWith && (
        <p>
          <a href={url(`/labs/${lab}/contributions/${fate.mergedWith}`)}>{t("fate.merged-with")}</a>
        </p>
      )}
      {fate.reason && (
        <p>
          {t("fate.why")} <bdi>{fate.reason}</bdi>
        </p>
      )}
      {fate.reply && (
        <p>
          {t("fate.reply")} <bdi>{fate.reply}</bdi>
        </p>
      )}
    </div>
  );
};
