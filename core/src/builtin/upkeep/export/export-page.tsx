import type { FC } from "hono/jsx";
import { ChoiceField, Content, Form, PageHeader, PostButton, Table, useView } from "../../../web/index.ts";

interface Props {
  /** What plugins give away. */
  tables: readonly { plugin: string; name: string; open: boolean }[];
}

export const ExportPage: FC<Props> = ({ tables }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("export.title")} lead={t("export.lead")} />
      <Content>
        <Form action="/console/export" submit={t("export.do")}>
          <ChoiceField
            name="experts"
            label={t("export.people")}
            hint={t("export.people.hint")}
            options={[{ value: "yes", label: t("export.experts") }]}
            many
          />
        </Form>
        {tables.length > 0 && <Tables tables={tables} />}
        <p>{t("export.backup")}</p>
        <p>
          <a href={url("/console/backups")}>{t("nav.backups")}</a>
        </p>
        <h2>{t("export.erase")}</h2>
        <p>{t("export.erase.how")}</p>
      </Content>
    </>
  );
};

const Tables: FC<Props> = ({ tables }) => {
  const { t } = useView();
  const take = (one: Props["tables"][number], type: string) => (
    <PostButton
      to="/console/export/table"
      label={type.toUpperCase()}
      name={`${one.plugin} ${one.name} ${type.toUpperCase()}`}
      values={{ plugin: one.plugin, name: one.name, type }}
      look="plain"
    />
  );
  return (
    <>
      <h2>{t("export.tables")}</h2>
      <Table
        caption={t("export.tables")}
        captionHidden
        columns={[
          { id: "plugin", label: t("plugins.name"), cell: ({ plugin }) => <bdi>{plugin}</bdi> },
          { id: "name", label: t("export.table"), heads: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { id: "for", label: t("export.for"), cell: ({ open }) => t(open ? "export.for.all" : "export.for.owners") },
          { id: "csv", label: "CSV", cell: (one) => take(one, "csv") },
          { id: "json", label: "JSON", cell: (one) => take(one, "json") },
        ]}
        rows={tables}
      />
    </>
  );
};
