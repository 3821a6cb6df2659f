import type { FC } from "hono/jsx";
import { arrivalKinds, termLabel } from "../../../content/types/index.ts";
import {
  Content,
  Empty,
  FilterSelect,
  Filters,
  type FormState,
  languageOptions,
  Notice,
  PageHeader,
  Pagination,
  termOptions,
  useView,
} from "../../../web/index.ts";
import type { DeskState } from "../desk-ctx.ts";
import type { DeskFilter } from "../desk-filter.ts";
import type { DeskItem } from "../list-desk.ts";
import { DeskForm } from "./desk-form.tsx";
import { DeskTabs } from "./desk-tabs.tsx";

interface Props {
  filter: DeskFilter;
  /** The filter as a query, with its question mark. */
  query: string;
  items: readonly DeskItem[];
  next: string | undefined;
  counts: ReadonlyMap<DeskState, number>;
  /** Of sites, by actor. */
  names: ReadonlyMap<string, string>;
  /** That something here is about. */
  topics: readonly string[];
  /** Terms of ours that something has. */
  tags: readonly { vocabulary: string; term: string }[];
  /** How many were just changed. */
  done: number;
  state: FormState;
}

/** What came in, the latest first: narrowed by its address, changed many at once. */
export const DeskPage: FC<Props> = ({ filter, query, items, next, counts, names, topics, tags, done, state }) => {
  const { t, lang } = useView();
  return (
    <>
      <PageHeader title={t("list.title")} lead={t("list.lead")} />
      <Content>
        <DeskTabs current={filter.state} counts={counts} query={query} />
        {done > 0 && <Notice tone="ok" title={t("list.done", { count: done })} live />}
        <Filters label={t("filter.label")}>
          <input type="hidden" name="state" value={filter.state ?? "all"} />
          <FilterSelect
            name="kind"
            label={t("filter.kind")}
            any={t("filter.kind.any")}
            options={arrivalKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <FilterSelect
            name="owner"
            label={t("filter.owner")}
            any={t("filter.owner.any")}
            options={[...names].map(([value, label]) => ({ value, label }))}
          />
          <FilterSelect
            name="language"
            label={t("filter.language")}
            any={t("filter.language.any")}
            options={languageOptions(lang, filter.language ? [filter.language] : [])}
          />
          <FilterSelect
            name="topic"
            label={t("filter.topic")}
            any={t("filter.topic.any")}
            options={termOptions("topics", lang, { terms: topics, sorted: true })}
          />
          {tags.length > 0 && (
            <FilterSelect
              name="tag"
              label={t("filter.tag")}
              any={t("filter.tag.any")}
              options={tags.map((tag) => ({
                value: `${tag.vocabulary}:${tag.term}`,
                label: termLabel(tag, lang).text,
              }))}
            />
          )}
        </Filters>
        {items.length === 0 ? (
          <Empty title={t("list.empty")} why={t("list.empty.why")} example={t("list.empty.example")} />
        ) : (
          <DeskForm items={items} query={query} names={names} state={state} />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
