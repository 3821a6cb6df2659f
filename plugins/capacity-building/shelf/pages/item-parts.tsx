import { Facts, isReadable, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Item, Shelf } from "../shelf.ts";

interface Props {
  shelf: Shelf;
  item: Pick<Item, "doc">;
  /** Only these, in this order; all but the title where left out. */
  only?: readonly string[];
  /** 2 where left out. */
  level?: 2 | 3;
}

/** What an item says: what is short as a list, what is long under a heading of its own. */
export const ItemParts: FC<Props> = ({ shelf, item, only, level = 2 }) => {
  const view = useView();
  const { t, lang } = view;
  const quiet = !isReadable(Object.keys(item.doc.title), lang);
  const Heading = level === 2 ? "h2" : "h3";
  const names = only ?? Object.keys(shelf.fields).filter((name) => name !== "title");
  const parts = names.flatMap((name) => {
    const [field, value]: [Shelf["fields"][string] | undefined, unknown] = [shelf.fields[name], item.doc[name]];
    if (field === undefined || value === undefined) return [];
    const shown = field.show(value, { ...view, quiet });
    return shown === null ? [] : [{ name, label: t(`${shelf.id}.${name}`), shown, isLong: field.isLong === true }];
  });
  return (
    <>
      <Facts facts={parts.filter(({ isLong }) => !isLong).map(({ label, shown }) => ({ label, value: shown }))} />
      {parts
        .filter(({ isLong }) => isLong)
        .map(({ label, shown }) => (
          <section>
            <Heading>{label}</Heading>
            {shown}
          </section>
        ))}
    </>
  );
};
