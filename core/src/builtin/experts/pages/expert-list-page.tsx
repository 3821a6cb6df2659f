import type { FC } from "hono/jsx";
import type { LanguageCounts, VisibleExpert } from "../../../content/types/index.ts";
import type { ShownPicture } from "../../../plugin/index.ts";
import {
  CardGrid,
  Content,
  Empty,
  FilterSelect,
  Filters,
  FilterText,
  isNarrowed,
  LanguageChoice,
  languageName,
  MoreFilters,
  Notice,
  PageHeader,
  Pagination,
  TermSelect,
  useView,
} from "../../../web/index.ts";
import type { ExpertSearch } from "../expert-search.ts";
import { ExpertCard } from "./expert-card.tsx";

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
        {(experts.length > 0 || isNarrowed(search) || search.in) && <ExpertFilters search={search} />}
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

const ExpertFilters: FC<{ search: ExpertSearch }> = ({ search }) => {
  const { t, lang, site } = useView();
  const { language, country, regionalGroup, role } = search;
  const tongues = [...new Set([...site.languages, ...(language ? [language] : [])])];
  const isRare = [language, country, regionalGroup, role].some((value) => value !== undefined);
  return (
    <Filters label={t("filter.label")}>
      <FilterText name="q" label={t("filter.q")} />
      <TermSelect name="topic" label={t("filter.topic")} any={t("filter.topic.any")} vocabulary="topics" sorted />
      <TermSelect
        name="stakeholderGroup"
        label={t("filter.group")}
        any={t("filter.group.any")}
        vocabulary="stakeholder-groups"
      />
      <MoreFilters label={t("filter.more")} open={isRare}>
        <TermSelect name="role" label={t("filter.role")} any={t("filter.role.any")} vocabulary="speaker-roles" />
        <TermSelect
          name="regionalGroup"
          label={t("filter.region")}
          any={t("filter.region.any")}
          vocabulary="regional-groups"
        />
        <TermSelect
          name="country"
          label={t("filter.country")}
          any={t("filter.country.any")}
          vocabulary="countries"
          sorted
        />
        <FilterSelect
          name="language"
          label={t("filter.language")}
          any={t("filter.language.any")}
          options={tongues.map((value) => ({ value, label: languageName(value, lang) }))}
        />
      </MoreFilters>
      {search.in && <input type="hidden" name="in" value={search.in} />}
    </Filters>
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
