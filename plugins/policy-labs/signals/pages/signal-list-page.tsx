import {
  Card,
  CardGrid,
  Content,
  Empty,
  FilterSelect,
  Filters,
  FilterText,
  PageHeader,
  Pagination,
  TermSelect,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabTabs } from "../../forms/lab-tabs.tsx";
import { SourceBadge } from "../../forms/source-badge.tsx";
import type { Signal } from "../signal.ts";
import { RapidLine } from "./rapid-line.tsx";
import { SignalState } from "./signal-state.tsx";

/** The register of emerging issues: what people and sites see coming. */
export const SignalListPage: FC<{
  signals: readonly Signal[];
  next: string | undefined;
  names: ReadonlyMap<string, string>;
  narrowed: boolean;
}> = ({ signals, next, names, narrowed }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("signals.title")} lead={t("signals.lead")} />
      <Content>
        <LabTabs current="signals" />
        <Filters label={t("signals.find")}>
          <FilterText name="q" label={t("word.find")} />
          <TermSelect name="topic" label={t("word.topic")} any={t("word.any")} vocabulary="topics" sorted />
          <FilterSelect
            name="state"
            label={t("word.state")}
            any={t("word.any")}
            options={["open", "lab", "closed"].map((value) => ({ value, label: t(`signal.state.${value}`) }))}
          />
          <FilterSelect
            name="source"
            label={t("word.source")}
            any={t("word.any")}
            options={["local", "remote"].map((value) => ({ value, label: t(`word.source.${value}`) }))}
          />
          <FilterSelect
            name="order"
            label={t("word.order")}
            any={t("word.order.newest")}
            options={[{ value: "support", label: t("word.order.support") }]}
          />
        </Filters>
        {signals.length === 0 && (
          <Empty title={t(narrowed ? "signals.none.found" : "signals.none")} why={t("signals.none.why")} />
        )}
        {signals.length > 0 && (
          <CardGrid>
            {signals.map((signal) => (
              <Card
                level={2}
                href={url(`/labs/signals/${signal.id}`)}
                title={signal.title}
                tags={<SignalState signal={signal} />}
                by={signal.source && <SourceBadge of={signal} name={names.get(signal.source.owner)} />}
              >
                <p>{t("signal.support.count", { count: signal.support })}</p>
                <RapidLine signal={signal} />
              </Card>
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        <p class="no-print small">
          <a href={url("/labs/signals.csv")}>{t("word.csv")}</a>
        </p>
      </Content>
    </>
  );
};
