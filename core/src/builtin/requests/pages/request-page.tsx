import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  Content,
  Facts,
  Form,
  type FormState,
  languageName,
  PageHeader,
  Prose,
  Status,
  TextArea,
  useView,
} from "../../../web/index.ts";
import type { Request } from "../request.ts";

interface Props {
  request: Request;
  /** Mail is set up: the answer goes from here. */
  canMail: boolean;
  state?: FormState;
}

/** One request: what was asked, what was answered, and what can be done. */
export const RequestPage: FC<Props> = ({ request, canMail, state }) => {
  const { t, url, lang, format, site } = useView();
  const { id, kind, name, email, text, about, created, answers } = request;
  const at = `/console/ask/${id}`;
  const open = request.state === "open";
  return (
    <>
      <PageHeader
        title={t(`kind.${kind}`)}
        crumbs={<Breadcrumb steps={[{ href: url("/console/ask"), label: t("console.title") }]} />}
        kicker={<Status tone={open ? "warn" : "ok"}>{t(`console.state.${request.state}`)}</Status>}
      />
      <Content>
        <Facts
          facts={[
            { label: t("console.who"), value: <bdi>{name}</bdi> },
            { label: t("form.email"), value: <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a> },
            { label: t("console.when"), value: format.dateTime(created, site.zone) },
            { label: t("console.language"), value: languageName(request.lang, lang) },
            { label: t("console.about"), value: about && <a href={url(about)}>{about}</a> },
          ]}
        />
        <h2>{t(`form.text.${kind}`)}</h2>
        <Prose text={{ format: "plain", text: { und: text } }} />
        {answers.map((answer) => (
          <section>
            <h2>{t("console.answered", { name: answer.by, date: format.dateTime(answer.at, site.zone) })}</h2>
            <Prose text={{ format: "plain", text: { und: answer.text } }} />
          </section>
        ))}
        {canMail ? (
          <>
            <h2>{t("answer.title")}</h2>
            <Form state={state ?? { values: {}, problems: [] }} action={`${at}/answer`} submit={t("answer.send")}>
              <TextArea name="text" label={t("answer.text")} hint={t("answer.hint", { name })} />
            </Form>
          </>
        ) : (
          <p>{t("answer.no-mail")}</p>
        )}
        <h2>{t("console.else")}</h2>
        <Form action={`${at}/${open ? "close" : "reopen"}`} submit={t(open ? "console.close" : "console.reopen")} />
        <p>
          <a href={url(`${at}/delete`)}>{t("delete.title")}</a>
        </p>
      </Content>
    </>
  );
};
