import type { FC } from "hono/jsx";
import type { LanguageCounts, Output } from "../../../content/types/index.ts";
import type { ShownPicture } from "../../../plugin/index.ts";
import {
  CardGrid,
  Content,
  Empty,
  isNarrowed,
  LanguageChoice,
  PageHeader,
  Pagination,
  toQuery,
  useView,
} from "../../../web/index.ts";
import type { OutputSearch } from "../output-search.ts";
import { OutputCard } from "./output-card.tsx";
import { OutputFilters } from "./output-filters.tsx";

export interface OutputListProps {
  search: OutputSearch;
  /** Title of the event that was asked for. */
  event: string | undefined;
  page: { items: readonly Output[]; next?: string; counts?: LanguageCounts };
  pictures: ReadonlyMap<string, ShownPicture>;
  names: ReadonlyMap<string, string>;
}

export const OutputListPage: FC<OutputListProps> = ({
  search,
  event,
  page: { items, next, counts },
  pictures,
  names,
}) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("list.title")} lead={t("list.lead")} />
      <Content>
        <OutputFilters choices={{ event }} />
        <LanguageChoice counts={counts} />
        {items.length === 0 ? (
          <NoOutputs search={search} />
        ) : (
          <CardGrid>
            {items.map((output) => (
              <OutputCard output={output} picture={pictures.get(output.id)} names={names} level={2} />
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        <FeedLinks search={search} />
      </Content>
    </>
  );
};

const NoOutputs: FC<{ search: OutputSearch }> = ({ search }) => {
  const { t, url } = useView();
  if (isNarrowed(search) || search.in) {
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
