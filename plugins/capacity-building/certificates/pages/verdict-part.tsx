import { Details, Facts, languageName, Notice, Term, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Badge } from "../badge/badge.ts";
import type { Outcome, Verdict } from "../check/verdict.ts";
import { daysOf } from "./certificate-sheet.tsx";

const tones: Readonly<Record<Outcome, Tone>> = {
  valid: "ok",
  revoked: "err",
  replaced: "warn",
  removed: "warn",
  expired: "warn",
  "not-yet": "warn",
  refused: "err",
  unproved: "warn",
};

interface Props {
  verdict: Verdict;
  /** Undefined: as the badge has it. Null: it is not shown. */
  name?: string | null;
}

/** Whether a certificate is good, in plain words, and then what it says. */
export const VerdictPart: FC<Props> = ({ verdict, name }) => {
  const { t, format, site } = useView();
  const { outcome, reason, member, badge, ended, why } = verdict;
  const when = ended === undefined ? undefined : format.date(ended, site.zone);
  return (
    <>
      <Notice tone={tones[outcome]} title={t(`certificate.verdict.${outcome}`)}>
        <p>{t(`certificate.verdict.${outcome}.text`, { date: when ?? t("certificate.verdict.some-day") })}</p>
        {reason && <p>{t(`certificate.verdict.why.${reason}`)}</p>}
        {why && (
          <p>
            {t("certificate.verdict.reason")} <bdi>{why}</bdi>
          </p>
        )}
        {member && (
          <Details summary={t("certificate.verdict.details")}>
            <p>
              <bdi dir="ltr">{member}</bdi>
            </p>
          </Details>
        )}
      </Notice>
      {badge && <BadgeFacts verdict={verdict} badge={badge} name={name === undefined ? badge.recipient.name : name} />}
    </>
  );
};

interface FactsProps {
  verdict: Verdict;
  badge: Badge;
  name: string | null | undefined;
}

const BadgeFacts: FC<FactsProps> = ({ verdict: { outcome, knownAs, own }, badge, name }) => {
  const { t, format, site, lang } = useView();
  const { achievement, issuer, validFrom, validUntil, awarded } = badge;
  const { hours, level, languages, criteria, language } = achievement;
  const date = (at: number) => format.date(at, site.zone);
  // What nobody proved is told as what somebody says.
  const proved = outcome !== "refused" && outcome !== "unproved";
  return (
    <>
      <h2>{t(proved ? "certificate.verdict.says" : "certificate.verdict.claims")}</h2>
      <Facts
        facts={[
          { label: t("certificate.name"), value: name && <bdi>{name}</bdi> },
          {
            label: t("certificate.for"),
            value: <bdi lang={language}>{achievement.name}</bdi>,
          },
          {
            label: t("certificate.issuer"),
            value: (
              <>
                <bdi>{knownAs ?? issuer.name ?? issuer.id}</bdi>
                {own && proved ? ` ${t("certificate.verdict.this-site")}` : ""}
              </>
            ),
          },
          { label: t("certificate.when"), value: daysOf(badge, format) },
          { label: t("certificate.issued"), value: date(awarded ?? validFrom) },
          { label: t("certificate.renewed"), value: awarded !== undefined && awarded !== validFrom && date(validFrom) },
          { label: t("certificate.until"), value: validUntil !== undefined && date(validUntil) },
          { label: t("certificate.duration"), value: hours !== undefined && t("certificate.hours", { hours }) },
          { label: t("certificate.level"), value: level && <Term vocabulary="session-levels" term={level} /> },
          {
            label: t("certificate.languages"),
            value: languages && format.list(languages.map((one) => languageName(one, lang))),
          },
          { label: t("certificate.criteria"), value: criteria && <bdi lang={language}>{criteria}</bdi> },
        ]}
      />
    </>
  );
};
