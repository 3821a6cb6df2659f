import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  PageHeader,
  PostButton,
  Tell,
  useView,
  WhereItArrived,
} from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { Item, Shelf } from "../shelf.ts";
import { ItemParts } from "./item-parts.tsx";
import { ItemState } from "./item-state.tsx";

interface Props {
  shelf: Shelf;
  item: Item;
  arrivals: readonly ArrivedAt[] | undefined;
  below: Child;
}

/** An item as those see it who look after it, with what can be done. */
export const ItemDeskPage: FC<Props> = ({ shelf, item, arrivals, below }) => {
  const { t, url } = useView();
  const at = `/console${shelf.at}/${item.id}`;
  const isPublic = item.state === "published";
  return (
    <>
      <PageHeader
        title={<Tell map={item.doc.title} />}
        crumbs={<Breadcrumb steps={[{ href: url(`/console${shelf.at}`), label: t(`${shelf.id}.list`) }]} />}
        kicker={<ItemState item={item} />}
        actions={
          <>
            {!isPublic && <PostButton to={`${at}/publish`} label={t("shelf.publish")} look="main" />}
            <a class="btn quiet" href={url(`${at}/edit`)}>
              {t("shelf.edit")}
            </a>
            {isPublic && (
              <a class="btn quiet" href={url(`${shelf.at}/${item.id}`)}>
                {t("shelf.see")}
              </a>
            )}
          </>
        }
      />
      <Content>
        {!isPublic && <p>{t("shelf.draft")}</p>}
        <ItemParts shelf={shelf} item={item} />
        {below}
        {isPublic && arrivals && (
          <>
            <h2>{t("shelf.arrived")}</h2>
            <WhereItArrived recipients={arrivals} />
          </>
        )}
        <h2>{t("shelf.more")}</h2>
        <p>
          <a href={url(`${at}/withdraw`)}>{t(`${shelf.id}.withdraw`)}</a>
        </p>
      </Content>
    </>
  );
};
