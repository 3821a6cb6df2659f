import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Field,
  Form,
  type FormState,
  languages,
  ownNames,
  PageHeader,
  SelectField,
  Table,
  TextField,
  useView,
} from "../../../../web/index.ts";
import type { RunRow } from "../../import/import-tables.ts";

interface Props {
  state: FormState;
  runs: readonly Omit<RunRow, "text">[];
}

/** Where an import begins: a file or an address, and what was imported before. */
export const ImportPage: FC<Props> = ({ state, runs }) => {
  const { t, url, format, now } = useView();
  return (
    <>
      <PageHeader
        title={t("console.import")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/events"), label: t("console.title") }]} />}
        lead={t("import.lead")}
        actions={
          <a class="btn quiet" href={url("/console/events/import/sources")}>
            {t("import.sources")}
          </a>
        }
      />
      <Content>
        <Form state={state} multipart submit={t("import.read")}>
          <Field name="file" label={t("import.file")} hint={t("import.file.hint")} control="field-file" optional>
            <input
              id="field-file"
              name="file"
              type="file"
              accept=".ics,.csv,.json,.xml"
              aria-describedby="field-file-hint"
            />
          </Field>
          <TextField name="url" label={t("import.url")} hint={t("import.url.hint")} inputmode="url" optional />
          <ChoiceField
            name="again"
            label={t("import.how")}
            many
            optional
            options={[{ value: "1", label: t("import.again") }]}
          />
          <ChoiceField
            name="takes"
            label={t("import.news")}
            many
            optional
            options={[{ value: "1", label: t("import.takes") }]}
          />
          <div class="pair">
            <TextField name="zone" label={t("form.zone")} hint={t("import.zone.hint")} />
            <SelectField
              name="lang"
              label={t("import.lang")}
              options={languages.map((value) => ({ value, label: ownNames[value] }))}
            />
          </div>
        </Form>
        {runs.length > 0 && (
          <>
            <h2>{t("import.runs")}</h2>
            <Table
              caption={t("import.runs")}
              captionHidden
              columns={[
                {
                  id: "name",
                  label: t("import.from"),
                  heads: true,
                  cell: ({ id, name }) => (
                    <a href={url(`/console/events/import/${id}`)}>
                      <bdi>{name}</bdi>
                    </a>
                  ),
                },
                { id: "when", label: t("fact.when"), cell: ({ made_at }) => format.ago(made_at, now) },
                { id: "state", label: t("console.state"), cell: ({ state: one }) => t(`import.state.${one}`) },
              ]}
              rows={runs}
            />
          </>
        )}
        <h2>{t("import.redirects")}</h2>
        <p>{t("import.redirects.why")}</p>
        <ul class="row-acts">
          {(["csv", "nginx", "apache"] as const).map((one) => (
            <li>
              <a href={url(`/console/events/import/redirects/${one}`)} download>
                {t(`import.redirects.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </Content>
    </>
  );
};
