import type { FC } from "hono/jsx";
import type { LanguageCounts, VisibleExpert } from "../../../content/types/index.ts";
import type { ShownPicture } from "../../../plugin/index.ts";
import {
  CardGrid,
  Content,
  Empty,
  isNarrowed,
  LanguageChoice,
  Notice,
  PageHeader,
  Pagination,
  useView,
} from "../../../web/index.ts";
import type { ExpertSearch } from "../expert-search.ts";
import { ExpertCard } from "./expert-card.tsx";
import { ExpertFilters } from "./expert-filters.tsx";

export interface ExpertListProps {
  search: ExpertSearch;
  page: { items: readonly VisibleExpert[]; next?: string; counts?: LanguageCounts };
  /** How many of ours recognised members see and this reader does not. */
  hidden: number;
  photos: ReadonlyMap<string, ShownPicture>;
  names: ReadonlyMap<string, string>;
}

export const ExpertListPage: FC<ExpertListProps> = ({
  search,
  page: { items: experts, next, counts },
  hidden,
  photos,
  names,
}) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("list.title")} lead={t("list.lead")} />
      <Content>
        {hidden > 0 && (
          <Notice>
            <p>{t("hidden.count", { count: hidden })}</p>
          </Notice>
        )}
        {(experts.length > 0 || isNarrowed(search) || search.in) && <ExpertFilters />}
        <LanguageChoice counts={counts} spoken />
        {experts.length === 0 ? (
          <NoExperts search={search} hidden={hidden} />
        ) : (
          <CardGrid>
            {experts.map((expert) => (
              <ExpertCard expert={expert} photo={photos.get(expert.id)} names={names} />
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};

const NoExperts: FC<{ search: ExpertSearch; hidden: number }> = ({ search, hidden }) => {
  const { t, url } = useView();
  if (isNarrowed(search) || search.in) {
    return (
      <Empty
        title={t("empty.narrowed.title")}
        why={t("empty.narrowed.why")}
        action={{ href: url("/experts"), label: t("empty.narrowed.action") }}
      />
    );
  }
  const kind = hidden > 0 ? "hidden" : "none";
  return (
    <Empty
      title={t(`empty.${kind}.title`)}
      why={t(`empty.${kind}.why`)}
      action={{ href: url("/network"), label: t("empty.action") }}
    />
  );
};
