import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  PageHeader,
  Say,
  TextArea,
  TextField,
  useView,
} from "../../../web/index.ts";
import { keptDays, type RequestKind } from "../request.ts";

interface Props {
  kind: RequestKind;
  /** The page that it is about. */
  about: string | undefined;
  state: FormState;
}

export const RequestFormPage: FC<Props> = ({ kind, about, state }) => {
  const { t, url, format } = useView();
  return (
    <>
      <PageHeader
        title={t(`kind.${kind}`)}
        lead={t(`kind.${kind}.why`)}
        crumbs={<Breadcrumb steps={[{ href: url("/ask"), label: t("ask.title") }]} />}
      />
      <Content>
        {about && (
          <p>
            <Say
              id="form.about"
              values={{
                page: (
                  <a href={url(about)}>
                    <bdi dir="ltr">{about}</bdi>
                  </a>
                ),
              }}
            />
          </p>
        )}
        <Form state={state} submit={t("form.send")} action={`/ask/${kind}`}>
          {about && <input type="hidden" name="about" value={about} />}
          <TextField name="name" label={t("form.name")} autocomplete="name" />
          <TextField
            name="email"
            type="email"
            inputmode="email"
            label={t("form.email")}
            hint={t("form.email.hint")}
            autocomplete="email"
          />
          <TextArea name="text" label={t(`form.text.${kind}`)} hint={t(`form.text.${kind}.hint`)} />
          <p class="hint">{t("form.kept", { days: format.number(keptDays) })}</p>
        </Form>
      </Content>
    </>
  );
};
