import type { FC } from "hono/jsx";
import { Breadcrumb, Content, Form, PageHeader, useView } from "../../../../web/index.ts";
import type { HeldNameRow } from "../../import/import-tables.ts";

/** Names of speakers that are public where they come from: here only when somebody says that the persons agreed. */
export const NamesPage: FC<{ run: string; names: readonly HeldNameRow[] }> = ({ run, names }) => {
  const { t, url } = useView();
  const at = `/console/events/import/${run}`;
  return (
    <>
      <PageHeader
        title={t("import.names")}
        crumbs={<Breadcrumb steps={[{ href: url(at), label: t("console.import") }]} />}
        lead={t("import.names.why")}
      />
      <Content>
        <ul>
          {names.map(({ name, affiliation }) => (
            <li>
              <bdi>{affiliation === null ? name : `${name}, ${affiliation}`}</bdi>
            </li>
          ))}
        </ul>
        <Form
          action={`${at}/names`}
          submit={t("import.names.forget")}
          others={
            <button type="submit" class="btn quiet" name="say" value="agreed">
              {t("import.names.agreed")}
            </button>
          }
        />
      </Content>
    </>
  );
};
