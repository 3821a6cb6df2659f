import type { FC } from "hono/jsx";
import { Content, Empty, ExternalLink, PageHeader, Pagination, Table, Term, useView } from "../../../web/index.ts";
import type { Initiative, Initiatives } from "../list-initiatives.ts";
import type { Values } from "../read-values.ts";
import { IndicatorTabs } from "./catalogue-page.tsx";
import { YearFilter } from "./year-filter.tsx";

interface Props {
  year: number;
  /** Of the indicators that an initiative can be asked for. */
  all: readonly Values[];
  initiatives: Initiatives;
  cursor: number;
}

const onPage = 50;

/** Who has not reported what in a year, those that told least first, each with a way to ask. */
export const GapsPage: FC<Props> = ({ year, all, initiatives: { known, withoutSite }, cursor }) => {
  const { t, format, url } = useView();
  const rows = known
    .filter(({ isOwn }) => !isOwn)
    .map((initiative) => ({ initiative, missing: missingOf(initiative, all) }))
    .filter(({ missing }) => missing.length > 0)
    .sort((one, other) => other.missing.length - one.missing.length);
  const shown = rows.slice(cursor, cursor + onPage);
  return (
    <>
      <PageHeader title={t("gaps.title")} lead={t("gaps.lead")} />
      <Content>
        <IndicatorTabs current="gaps" />
        <YearFilter />
        {withoutSite > 0 && (
          <p>
            {t("gaps.without", { count: withoutSite })} <a href={url("/network")}>{t("gaps.directory")}</a>
          </p>
        )}
        {rows.length === 0 ? (
          <Empty title={t("gaps.none")} why={t("gaps.none.why", { year: String(year) })} />
        ) : (
          <Table
            caption={t("gaps.caption", { year: String(year), count: rows.length })}
            columns={[
              {
                id: "name",
                label: t("column.initiative"),
                heads: true,
                cell: ({ initiative: { name, origin } }) => <ExternalLink href={`${origin}/`}>{name}</ExternalLink>,
              },
              {
                id: "region",
                label: t("column.region"),
                cell: ({ initiative: { region } }) => region && <Term vocabulary="regional-groups" term={region} />,
              },
              {
                id: "missing",
                label: t("column.missing"),
                cell: ({ missing }) =>
                  missing.length === all.length ? t("gaps.all") : format.list(missing.map((id) => t(`i.${id}`))),
              },
              {
                id: "ask",
                label: t("column.ask"),
                cell: ({ initiative, missing }) => <Ask initiative={initiative} missing={missing} year={year} />,
              },
            ]}
            rows={shown}
          />
        )}
        <Pagination next={cursor + onPage < rows.length ? String(cursor + onPage) : undefined} />
      </Content>
    </>
  );
};

const Ask: FC<{ initiative: Initiative; missing: readonly string[]; year: number }> = (asked) => {
  const { t, url } = useView();
  const { initiative, year } = asked;
  const told = new URLSearchParams({ actor: initiative.actor, year: String(year) });
  return (
    <>
      <AskThem {...asked} />
      <br />
      <a href={url(`/console/indicators/told?${told}`)} aria-label={`${t("told.link")}: ${initiative.name}`}>
        {t("told.link")}
      </a>
    </>
  );
};

const AskThem: FC<{ initiative: Initiative; missing: readonly string[]; year: number }> = ({
  initiative,
  missing,
  year,
}) => {
  const { t, lang } = useView();
  const { name, email, origin } = initiative;
  if (email === undefined) return <ExternalLink href={`${origin}/${lang}/ask`}>{t("ask.site")}</ExternalLink>;
  const list = missing.map((id) => `- ${t(`i.${id}`)}: ${t(`i.${id}.what`)}`).join("\n");
  const body = [t("ask.hello"), t("ask.text", { year: String(year) }), list, t("ask.how")].join("\n\n");
  const subject = t("ask.subject", { year: String(year) });
  return (
    <a
      href={`mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
      aria-label={`${t("ask.mail")}: ${name}`}
    >
      {t("ask.mail")}
    </a>
  );
};

function missingOf({ actor }: Initiative, all: readonly Values[]): string[] {
  return all.filter(({ byInitiative }) => !byInitiative.has(actor)).map(({ indicator }) => indicator.id);
}
