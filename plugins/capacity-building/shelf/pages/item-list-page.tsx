import type { Source } from "@nri-commons/core/content/types";
import {
  Card,
  CardGrid,
  Content,
  Empty,
  LanguageMark,
  OriginBadge,
  PageHeader,
  Pagination,
  useView,
} from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import { CapacityTabs } from "../../activities/pages/capacity-tabs.tsx";
import type { Item, Shelf } from "../shelf.ts";
import { ItemFilters } from "./item-filters.tsx";
import { SampleMark } from "./item-state.tsx";
import type { ShelfPlace } from "./shelf-tabs.tsx";

interface Props {
  shelf: Shelf;
  place: ShelfPlace;
  /** The shelf's own where left out. */
  title?: string | undefined;
  items: readonly Item[];
  next: string | undefined;
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
  narrowed: boolean;
  /** Above the list: what this page is narrowed to, ways to other pages. */
  above?: Child;
  /** Filters that most people look for. */
  first: readonly string[];
  /** As a query, what this page is narrowed to by its address. */
  within?: string | undefined;
  /** Of each item: tags above its title, and what stands below it. */
  tags?(item: Item): Child;
  card(item: Item): Child;
  below?: Child;
}

/** What everybody sees of a shelf. */
export const ItemListPage: FC<Props> = ({ shelf, place, items, next, names, narrowed, ...parts }) => {
  const { t, url } = useView();
  const { id, at } = shelf;
  return (
    <>
      <PageHeader title={parts.title ?? t(`${id}.list`)} lead={t(`${id}.lead`)} crumbs={<CapacityCrumb />} />
      <Content>
        <CapacityTabs current={place} />
        {parts.above}
        <ItemFilters shelf={shelf} first={parts.first} within={parts.within} />
        {items.length === 0 && (
          <Empty title={t(narrowed ? "shelf.none.found" : `${id}.none`)} why={t(`${id}.none.why`)} />
        )}
        {items.length > 0 && (
          <CardGrid>
            {items.map((item) => (
              <Card
                level={2}
                href={url(`${at}/${item.id}`)}
                title={item.doc.title}
                tags={
                  <>
                    {parts.tags?.(item)} {item.sample && <SampleMark />}
                  </>
                }
                by={item.source && <OriginBadge source={sourceOf(item)} name={names.get(item.source.owner)} />}
              >
                {parts.card(item)}
                <LanguageMark map={item.doc.title} />
              </Card>
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        {parts.below}
        <p class="no-print small">
          <a href={url(`${at}.csv`)}>{t("shelf.csv")}</a>
          {" · "}
          <a href={url(`${at}.atom`)}>{t(`${id}.feed`)}</a>
        </p>
      </Content>
    </>
  );
};

export function sourceOf({ iri, source }: Pick<Item, "iri" | "source">): Source {
  return source === undefined ? { kind: "local" } : { kind: "remote", iri, ...source };
}
