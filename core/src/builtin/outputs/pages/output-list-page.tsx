import type { FC } from "hono/jsx";
import type { Event, Output } from "../../../content/types/index.ts";
import { CardGrid, Content, Empty, PageHeader, Pagination, useView } from "../../../web/index.ts";
import { isNarrowed, type OutputSearch, toQuery } from "../output-search.ts";
import { OutputCard } from "./output-card.tsx";
import { OutputFilters } from "./output-filters.tsx";

export interface OutputListProps {
  search: OutputSearch;
  /** Of which one can be chosen, to see what came out of it. */
  events: readonly Event[];
  outputs: readonly Output[];
  next: string | undefined;
  /** How many there are, counted up to `countCap`. */
  count: number;
  names: ReadonlyMap<string, string>;
}

/** Beyond it the page says "more than". */
export const countCap = 1000;

export const OutputListPage: FC<OutputListProps> = ({ search, events, outputs, next, count, names }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("list.title")} lead={t("list.lead")} />
      <Content>
        <OutputFilters search={search} events={events} />
        {outputs.length === 0 ? (
          <NoOutputs search={search} />
        ) : (
          <>
            <p class="muted">{count > countCap ? t("list.more", { count: countCap }) : t("list.count", { count })}</p>
            <CardGrid>
              {outputs.map((output) => (
                <OutputCard output={output} names={names} level={2} />
              ))}
            </CardGrid>
          </>
        )}
        <Pagination next={next} />
        <FeedLinks search={search} />
      </Content>
    </>
  );
};

const NoOutputs: FC<{ search: OutputSearch }> = ({ search }) => {
  const { t, url } = useView();
  if (isNarrowed(search)) {
    return (
      <Empty
        title={t("empty.narrowed.title")}
        why={t("empty.narrowed.why")}
        action={{ href: url("/outputs"), label: t("empty.narrowed.action") }}
      />
    );
  }
  return (
    <Empty
      title={t("empty.title")}
      why={t("empty.why")}
      action={{ href: url("/events/past"), label: t("empty.action") }}
    />
  );
};

const FeedLinks: FC<{ search: OutputSearch }> = ({ search }) => {
  const { t, url } = useView();
  const query = toQuery(search);
  return (
    <nav class="no-print" aria-label={t("feed.label")}>
      <ul class="share">
        {["atom", "json", "csv"].map((kind) => (
          <li>
            <a href={url(`/outputs.${kind}${query}`)}>{t(`feed.${kind}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
