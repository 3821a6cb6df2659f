import type { Child, FC } from "hono/jsx";
import { type Consent, localFields } from "../../../../content/types/index.ts";
import {
  ChoiceField,
  Content,
  Form,
  type FormState,
  languageOptions,
  listOf,
  Notice,
  PageHeader,
  PictureField,
  Say,
  SelectField,
  TextArea,
  TextField,
  termOptions,
  useView,
} from "../../../../web/index.ts";
import { asked, scopes } from "../entry-values.ts";

interface Props {
  secret: string;
  state: FormState;
  /** What was agreed to before, while it holds. */
  listed: Consent | undefined;
}

type Field = (typeof asked)[number];

export const MinePage: FC<Props> = ({ secret, state, listed }) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <PageHeader title={t("mine.title")} lead={t("mine.lead")} />
      <Content>
        {listed && (
          <Notice tone="ok">
            <p>
              <Say
                id="consent.given"
                values={{
                  given: format.date(listed.givenAt, site.zone),
                  expires: format.date(listed.expires, site.zone),
                }}
              />
            </p>
          </Notice>
        )}
        <Form
          action={`/experts/mine/${secret}`}
          state={state}
          submit={t(listed ? "mine.save" : "mine.agree")}
          multipart
        >
          {asked.map((name) => (
            <>
              <Question name={name} values={state.values} />
              {!localFields.includes(name) && <SeenBy name={name} />}
            </>
          ))}
          <PictureField name="photo" label={t("mine.field.photo")} optional />
          <SeenBy name="photo" />
          <SelectField
            name="until"
            label={t("mine.until")}
            options={["P6M", "P1Y", "P2Y"].map((one) => ({ value: one, label: t(`mine.until.${one}`) }))}
          />
          <h2>{t("mine.consent.title")}</h2>
          <p>{t("mine.consent")}</p>
          <ChoiceField
            name="agreed"
            label={t("mine.consent.title")}
            options={[{ value: "yes", label: t("mine.agreed") }]}
            many
          />
        </Form>
        <p>
          <a href={url(`/experts/mine/${secret}/end`)}>{t(listed ? "mine.end.title" : "mine.decline")}</a>
        </p>
      </Content>
    </>
  );
};

const SeenBy: FC<{ name: string }> = ({ name }) => {
  const { t } = useView();
  return (
    <SelectField
      name={`scope.${name}`}
      label={t("mine.scope", { field: t(`mine.field.${name}`) })}
      options={scopes.map((scope) => ({ value: scope, label: t(`mine.scope.${scope}`) }))}
    />
  );
};

const Question: FC<{ name: Field; values: FormState["values"] }> = ({ name, values }) => {
  const { t, lang } = useView();
  const label = t(`mine.field.${name}`);
  const optional = name !== "name";
  const field = { name, label, optional, ...(localFields.includes(name) && { hint: t("mine.only-here") }) };
  const terms = (of: string) => termOptions(of, lang, { sorted: true });
  const drawn: Partial<Record<Field, () => Child>> = {
    stakeholderGroup: () => <SelectField {...field} options={terms("stakeholder-groups")} empty="" />,
    country: () => <SelectField {...field} options={terms("countries")} empty="" />,
    languages: () => <ChoiceField {...field} many options={languageOptions(lang, listOf(values, "languages"))} />,
    topics: () => <ChoiceField {...field} many options={terms("topics")} />,
    roles: () => <ChoiceField {...field} many options={terms("speaker-roles")} />,
    summary: () => <TextArea {...field} rows={5} />,
    links: () => <TextArea {...field} rows={2} hint={t("mine.links.hint")} />,
    contact: () => <TextField {...field} hint={t("mine.contact.hint")} />,
    email: () => <TextField {...field} type="email" inputmode="email" autocomplete="email" />,
    phone: () => <TextField {...field} type="tel" inputmode="tel" autocomplete="tel" />,
  };
  return <>{drawn[name]?.() ?? <TextField {...field} />}</>;
};
