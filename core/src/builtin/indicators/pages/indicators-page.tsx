import type { FC } from "hono/jsx";
import { Content, PageHeader, Say, useView } from "../../../web/index.ts";
import type { Initiatives } from "../list-initiatives.ts";
import type { Values } from "../read-values.ts";
import { YearBars } from "./year-bars.tsx";
import { YearLinks } from "./year-links.tsx";

interface Props {
  all: readonly Values[];
  years: readonly number[];
  initiatives: Initiatives;
}

/** All indicators, each with the network's figures of six years. */
export const IndicatorsPage: FC<Props> = ({ all, years, initiatives: { known, withoutSite } }) => {
  const { t, url } = useView();
  const told = all.filter(({ totals }) => totals.size > 0);
  const silent = all.filter(({ totals }) => totals.size === 0);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Content>
        <p>
          <Say id="who" values={{ count: known.length }} />{" "}
          {withoutSite > 0 && <Say id="who.without" values={{ count: withoutSite }} />} {t("never-zero")}
        </p>
        <YearLinks at="/indicators" years={years} />
        <div class="grid">
          {told.map((values) => (
            <section aria-labelledby={values.indicator.id}>
              <h2 id={values.indicator.id}>
                <a href={url(`/indicators/${values.indicator.id}`)}>{t(`i.${values.indicator.id}`)}</a>
              </h2>
              <p>{t(`i.${values.indicator.id}.what`)}</p>
              <YearBars values={values} known={known.length} />
            </section>
          ))}
        </div>
        {silent.length > 0 && (
          <section aria-labelledby="silent">
            <h2 id="silent">{t("found.none")}</h2>
            <ul>
              {silent.map(({ indicator: { id } }) => (
                <li>
                  <a href={url(`/indicators/${id}`)}>{t(`i.${id}`)}</a>: {t(`i.${id}.what`)}
                </li>
              ))}
            </ul>
          </section>
        )}
        <h2>{t("data.title")}</h2>
        <p>{t("data.why")}</p>
        <ul class="share">
          <li>
            <a href={url("/indicators.csv")}>{t("data.csv")}</a>
          </li>
          <li>
            <a href="/api/v1/indicators">{t("data.json")}</a>
          </li>
          <li>
            <a href="/api/docs">{t("data.docs")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
