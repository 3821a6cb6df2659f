import { Content, Empty, Notice, PageHeader, Pagination, Table, Tell, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { Item, Shelf } from "../shelf.ts";
import { ItemState } from "./item-state.tsx";
import { type ShelfPlace, ShelfTabs } from "./shelf-tabs.tsx";

interface Props {
  shelf: Pick<Shelf, "id" | "at">;
  place: ShelfPlace;
  items: readonly Item[];
  next: string | undefined;
  /** Why nobody can begin one here. */
  barred: Child | undefined;
  also: Child;
}

/** What this site has on one shelf, drafts first of all. */
export const ItemDeskList: FC<Props> = ({ shelf: { id, at }, place, items, next, barred, also }) => {
  const { t, url, format, site } = useView();
  const start = { href: url(`/console${at}/new`), label: t(`${id}.new`) };
  return (
    <>
      <PageHeader
        title={t(`${id}.list`)}
        lead={t(`${id}.lead`)}
        actions={
          <>
            {barred === undefined && (
              <a class="btn" href={start.href}>
                {start.label}
              </a>
            )}
            <a class="btn quiet" href={url(at)}>
              {t("shelf.see")}
            </a>
          </>
        }
      />
      <Content>
        <ShelfTabs current={place} />
        {also}
        {barred !== undefined && <Notice>{barred}</Notice>}
        {items.length === 0 && (
          <Empty title={t(`${id}.none`)} why={t(`${id}.none.why`)} {...(barred === undefined && { action: start })} />
        )}
        {items.length > 0 && (
          <Table
            caption={t(`${id}.list`)}
            captionHidden
            columns={[
              {
                id: "title",
                label: t(`${id}.title`),
                heads: true,
                cell: (item: Item) => (
                  <a href={url(`/console${at}/${item.id}`)}>
                    <Tell map={item.doc.title} />
                  </a>
                ),
              },
              { id: "state", label: t("shelf.state"), cell: (item: Item) => <ItemState item={item} /> },
              {
                id: "changed",
                label: t("shelf.changed"),
                cell: ({ updated }: Item) => format.date(updated, site.zone),
              },
            ]}
            rows={items}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
