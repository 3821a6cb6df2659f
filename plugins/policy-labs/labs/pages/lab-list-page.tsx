import {
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
import { labFormats } from "../lab.ts";
import type { LabSearch } from "../lab-search.ts";
import type { LabList } from "../list-labs.ts";
import { LabCard } from "./lab-card.tsx";

interface Props {
  when: "now" | "past";
  search: LabSearch;
  labs: LabList;
  names: ReadonlyMap<string, string>;
}

export const LabListPage: FC<Props> = ({ when, search, labs, names }) => {
  const { t, url } = useView();
  const narrowed = Object.keys(search).length > 0;
  const at = when === "past" ? "/labs/past" : "/labs";
  return (
    <>
      <PageHeader title={t(`list.${when}`)} lead={t("list.lead")} />
      <Content>
        <LabTabs current={when} />
        {(labs.items.length > 0 || narrowed) && <LabFilters />}
        {labs.items.length === 0 ? (
          <Empty
            title={t(narrowed ? "list.nothing" : `list.none.${when}`)}
            why={t(narrowed ? "list.nothing.why" : "list.none.why")}
            {...(narrowed && { action: { href: url(at), label: t("list.all") } })}
            {...(!narrowed && { example: t("list.none.example") })}
          />
        ) : (
          <CardGrid>
            {labs.items.map((lab) => (
              <LabCard lab={lab} names={names} q={search.q} />
            ))}
          </CardGrid>
        )}
        <Pagination next={labs.next} />
        <FeedLinks />
      </Content>
    </>
  );
};

const LabFilters: FC = () => {
  const { t } = useView();
  return (
    <Filters label={t("filter.label")}>
      <FilterText name="q" label={t("filter.q")} />
      <TermSelect name="topic" label={t("form.topics")} any={t("filter.topic.any")} vocabulary="topics" sorted />
      <FilterSelect
        name="format"
        label={t("form.format")}
        any={t("filter.format.any")}
        options={labFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
    </Filters>
  );
};

/** The same as a calendar, as news and as a table, narrowed as the list is. */
const FeedLinks: FC = () => {
  const { t, url, path } = useView();
  const query = new URLSearchParams(path.split("?")[1]);
  query.delete("cursor");
  const search = query.size === 0 ? "" : `?${query}`;
  return (
    <nav class="no-print" aria-label={t("feed.label")}>
      <ul class="share">
        {["ics", "atom", "csv"].map((kind) => (
          <li>
            <a href={url(`/labs.${kind}${search}`)}>{t(`feed.${kind}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
