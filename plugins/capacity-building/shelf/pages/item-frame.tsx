import { Breadcrumb, Notice, OriginBadge, PageHeader, ReadableIn, Split, Tell, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { PassOn } from "../../travel/pages/pass-on.tsx";
import type { Item, Shelf } from "../shelf.ts";
import { sourceOf } from "./item-list-page.tsx";
import { SampleMark } from "./item-state.tsx";

interface Props {
  shelf: Pick<Shelf, "id" | "at">;
  item: Item;
  ownerName: string | undefined;
  /** Tags above the title. */
  kicker?: Child;
  /** Buttons below it. */
  actions?: Child;
  /** Beside what it says. */
  aside?: Child;
  /** What was done, in words. */
  done?: string | undefined;
  children?: Child;
}

/** The page of one item: whose it is, what it says, and how one passes it on or reports it. */
export const ItemFrame: FC<Props> = ({ shelf, item, ownerName, kicker, actions, aside, done, children }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={item.doc.title} />}
        crumbs={<Breadcrumb steps={[{ href: url(shelf.at), label: t(`${shelf.id}.list`) }]} />}
        kicker={
          <>
            {kicker} {item.sample && <SampleMark />}
          </>
        }
        lead={item.source && <OriginBadge source={sourceOf(item)} name={ownerName} />}
        actions={actions}
      />
      <Split
        asideLabel={t("shelf.aside")}
        aside={
          <>
            {aside}
            <PassOn title={item.doc.title} path={`${shelf.at}/${item.id}`} />
          </>
        }
      >
        {done && (
          <Notice tone="ok" live>
            <p>{done}</p>
          </Notice>
        )}
        <ReadableIn languages={Object.keys(item.doc.title)} />
        {children}
      </Split>
    </>
  );
};
