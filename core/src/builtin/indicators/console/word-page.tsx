import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  Content,
  Facts,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Say,
  TextArea,
  TextField,
  useView,
} from "../../../web/index.ts";
import type { Indicator } from "../catalogue.ts";
import type { WordRow } from "../indicators-ctx.ts";

export const wordFields = ["public_note", "internal_note", "dataset_name", "dataset_id", "dataset_url"] as const;

export function toWordValues(word: WordRow | undefined): FormState["values"] {
  return word === undefined ? {} : Object.fromEntries(wordFields.map((field) => [field, word[field]]));
}

interface Props {
  indicator: Indicator;
  word: WordRow | undefined;
  state: FormState;
  done: boolean;
}

/** What stands beside the figures: a note for everybody, one for the team, and the dataset that they can be compared with. */
export const WordPage: FC<Props> = ({ indicator: { id, how, source }, word, state, done }) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <PageHeader
        title={t(`i.${id}`)}
        crumbs={<Breadcrumb steps={[{ href: url("/console/indicators"), label: t("console.title") }]} />}
        lead={t(`i.${id}.what`)}
        actions={
          <a class="btn quiet" href={url(`/indicators/${id}`)}>
            {t("console.public")}
          </a>
        }
      />
      <Content>
        {done && <Notice tone="ok" title={t("word.done")} live />}
        <Facts
          facts={[
            { label: t("fact.how"), value: t(`how.${how}`) },
            { label: t("fact.source"), value: t(`source.${source}`) },
          ]}
        />
        <Form action={`/console/indicators/${id}`} state={state} submit={t("word.do")}>
          <TextArea
            name="public_note"
            label={t("form.public_note")}
            hint={t("form.public_note.hint")}
            rows={3}
            optional
          />
          <TextArea
            name="internal_note"
            label={t("form.internal_note")}
            hint={t("form.internal_note.hint")}
            rows={3}
            optional
          />
          <TextField name="dataset_name" label={t("form.dataset_name")} hint={t("form.dataset_name.hint")} optional />
          <TextField name="dataset_id" label={t("form.dataset_id")} optional />
          <TextField name="dataset_url" label={t("form.dataset_url")} type="url" inputmode="url" optional />
        </Form>
        {word && (
          <p class="small muted">
            <Say id="word.by" values={{ name: word.by_name, when: format.dateTime(word.at, site.zone) }} />
          </p>
        )}
      </Content>
    </>
  );
};
