import {
  Breadcrumb,
  Content,
  Field,
  Form,
  type FormState,
  languages,
  ownNames,
  PageHeader,
  SelectField,
  Table,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { PathwayImportRow } from "../../pathways-tables.ts";
import { pathwayColumns } from "../pathway-draft.ts";

type Import = Omit<PathwayImportRow, "text" | "done">;

/** Where an import begins: a file, what it may hold, and what was imported before. */
export const ImportPage: FC<{ state: FormState; imports: readonly Import[] }> = ({ state, imports }) => {
  const { t, url, format, now } = useView();
  return (
    <>
      <PageHeader
        title={t("pathway.import")}
        lead={t("pathway.import.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/capacity/pathways"), label: t("pathways.title") }]} />}
      />
      <Content>
        <Form state={state} multipart submit={t("pathway.import.read")}>
          <Field name="file" label={t("pathway.import.file")} hint={t("pathway.import.file.hint")} control="field-file">
            <input id="field-file" name="file" type="file" accept=".csv,.json" aria-describedby="field-file-hint" />
          </Field>
          <SelectField
            name="lang"
            label={t("pathway.import.lang")}
            options={languages.map((value) => ({ value, label: ownNames[value] }))}
          />
        </Form>
        <details>
          <summary>{t("pathway.import.columns")}</summary>
          <p>{t("pathway.import.columns.why")}</p>
          <p>
            <code>{pathwayColumns.join(", ")}</code>
          </p>
        </details>
        {imports.length > 0 && (
          <>
            <h2>{t("pathway.import.before")}</h2>
            <Table
              caption={t("pathway.import.before")}
              captionHidden
              columns={[
                {
                  id: "name",
                  label: t("pathway.import.file"),
                  heads: true,
                  cell: ({ id, name }: Import) => (
                    <a href={url(`/console/capacity/pathways/import/${id}`)}>
                      <bdi>{name}</bdi>
                    </a>
                  ),
                },
                {
                  id: "when",
                  label: t("pathway.import.when"),
                  cell: ({ made_at }: Import) => format.ago(made_at, now),
                },
                {
                  id: "state",
                  label: t("pathway.state"),
                  cell: ({ state: one }: Import) => t(`pathway.import.state.${one}`),
                },
              ]}
              rows={imports}
            />
          </>
        )}
      </Content>
    </>
  );
};
