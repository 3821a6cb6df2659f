import type { FC } from "hono/jsx";
import { Table, Term, useView } from "../../../web/index.ts";
import type { Initiative } from "../list-initiatives.ts";
import type { Values } from "../read-values.ts";

/** Initiatives by years; an empty cell says that nothing was reported. */
export const InitiativeTable: FC<{ values: Values; initiatives: readonly Initiative[] }> = ({
  values,
  initiatives,
}) => {
  const { t, url, format } = useView();
  const { indicator, years, byInitiative } = values;
  return (
    <Table
      caption={t("by-initiative.caption", { name: t(`i.${indicator.id}`) })}
      columns={[
        {
          id: "name",
          label: t("column.initiative"),
          heads: true,
          cell: ({ name, entry }: Initiative) =>
            entry === undefined ? (
              <bdi>{name}</bdi>
            ) : (
              <a href={url(`/network/${entry}`)}>
                <bdi>{name}</bdi>
              </a>
            ),
        },
        {
          id: "region",
          label: t("column.region"),
          cell: ({ region }) => region && <Term vocabulary="regional-groups" term={region} />,
        },
        ...years.map((year) => ({
          id: String(year),
          label: String(year),
          number: true,
          cell: ({ actor }: Initiative) => {
            const value = byInitiative.get(actor)?.get(year);
            return value === undefined ? undefined : format.number(value);
          },
        })),
      ]}
      rows={initiatives}
      csv={url(`/indicators.csv?indicator=${indicator.id}`)}
    />
  );
};
