import type { FC } from "hono/jsx";
import { pickLanguage } from "../../../kit/index.ts";
import {
  Content,
  Empty,
  FilterSelect,
  Filters,
  Notice,
  PageHeader,
  Pagination,
  Table,
  Tell,
  useView,
} from "../../../web/index.ts";
import { windows } from "../find-overlaps.ts";
import { ownerName } from "../organiser-of.ts";
import { pathOf, type Thing, type ThingPair } from "../thing.ts";
import { OverlapTabs } from "./overlap-tabs.tsx";
import { WhyOverlap } from "./why-overlap.tsx";

interface Props {
  /** Pairs of events, or those with something beside events. */
  of: "list" | "beside";
  pairs: readonly ThingPair[];
  next: string | undefined;
  /** So many of each were compared, and there are more. */
  cut?: number | undefined;
  days: number;
  /** Of sites, by actor. */
  names: ReadonlyMap<string, string>;
}

/** Pairs on which nobody has decided: what people most have to choose between first. */
export const OverlapsPage: FC<Props> = ({ of, pairs, next, cut, days, names }) => {
  const { t, url, format, lang, site } = useView();
  const own = pickLanguage(site.name, lang)?.text ?? "";
  const told = (thing: Thing) => (
    <>
      <a href={url(pathOf(thing))}>
        <Tell map={thing.name} />
      </a>
      <div class="small muted">
        <bdi>{ownerName(thing, names, own)}</bdi>, {format.days(thing)}
      </div>
    </>
  );
  return (
    <>
      <PageHeader title={t(`${of}.title`)} lead={t(`${of}.lead`)} />
      <Content>
        <OverlapTabs current={of} />
        <Filters label={t("filter.label")}>
          <FilterSelect
            name="days"
            label={t("filter.days")}
            any={t("filter.usual")}
            options={windows.map((one) => ({ value: String(one), label: t("filter.within", { count: one }) }))}
          />
        </Filters>
        {cut !== undefined && (
          <Notice tone="warn" title={t("beside.cut")}>
            <p>{t("beside.cut.why", { count: cut })}</p>
          </Notice>
        )}
        {pairs.length === 0 ? (
          <Empty
            title={t("list.empty")}
            why={t(`${of}.empty.why`, { count: days })}
            example={t(`${of}.empty.example`)}
          />
        ) : (
          <Table
            caption={t(`${of}.caption`, { count: days })}
            columns={[
              {
                id: "one",
                label: t(of === "list" ? "column.one" : "beside.one"),
                heads: true,
                cell: ({ one }) => told(one),
              },
              { id: "other", label: t("column.other"), cell: ({ other }) => told(other) },
              { id: "why", label: t("column.why"), cell: (overlap) => <WhyOverlap overlap={overlap} /> },
              {
                id: "do",
                label: t("column.do"),
                cell: ({ one, other }) => (
                  <a
                    href={url(`/console/overlaps/${one.id}/${other.id}`)}
                    aria-label={`${t("list.decide")}: ${[one, other].map(({ name }) => pickLanguage(name, lang)?.text).join(", ")}`}
                  >
                    {t("list.decide")}
                  </a>
                ),
              },
            ]}
            rows={pairs}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
