import {
  Breadcrumb,
  Content,
  type FilterField,
  FilterPanel,
  FindForm,
  PageHeader,
  useView,
  type View,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Shelf } from "../shelf.ts";

interface Props {
  shelf: Shelf;
  /** Names of those that most people look for. */
  first: readonly string[];
  /** What this page is narrowed to already, as a query: `group=youth`. */
  within?: string | undefined;
}

/** Above a list: what most people look for; the rest has a page of its own. */
export const ItemFilters: FC<Props> = ({ shelf, first, within }) => {
  const view = useView();
  return (
    <FilterPanel
      label={view.t(`${shelf.id}.find`)}
      words={view.t("shelf.words")}
      fields={fieldsOf(shelf, view)}
      first={first}
      find={`${shelf.at}/find${within ? `?${within}` : ""}`}
    />
  );
};

/** Everything that a list can be narrowed by. */
export const ItemFindPage: FC<{ shelf: Shelf }> = ({ shelf }) => {
  const view = useView();
  const { t, url } = view;
  return (
    <>
      <PageHeader
        title={t(`${shelf.id}.find`)}
        crumbs={<Breadcrumb steps={[{ href: url(shelf.at), label: t(`${shelf.id}.list`) }]} />}
      />
      <Content>
        <FindForm
          label={t(`${shelf.id}.find`)}
          words={t("shelf.words")}
          fields={fieldsOf(shelf, view)}
          list={shelf.at}
        />
      </Content>
    </>
  );
};

function fieldsOf({ id, fields, filters, markNames = [] }: Shelf, { t, lang }: View): FilterField[] {
  const any = t("shelf.any");
  const terms = filters.map((name) => {
    const all = fields[name]?.options?.(lang, t) ?? [];
    const options = (values: readonly string[]) => all.filter(({ value }) => values.includes(value));
    return { name, label: t(`${id}.${name}`), any, values: all.map(({ value }) => value), options };
  });
  const own = (name: string, values: readonly string[], key: string): FilterField => ({
    ...{ name, label: t(key), any, values },
    options: (some) => some.map((value) => ({ value, label: t(`${key}.${value}`) })),
  });
  return [
    ...(markNames.length > 0 ? [own("mark", markNames, `${id}.mark`)] : []),
    ...terms,
    own("source", ["local", "remote"], "shelf.source"),
  ];
}
