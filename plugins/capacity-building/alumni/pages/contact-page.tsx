import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  PageHeader,
  TextArea,
  TextField,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Alumnus } from "../alumnus.ts";

export const ContactPage: FC<{ alumnus: Alumnus; state: FormState; path: string; most: number }> = (props) => {
  const { alumnus, state, path, most } = props;
  const { t, url } = useView();
  const crumbs = [
    { href: url(path), label: t("alumni.title") },
    { href: url(`${path}/${alumnus.id}`), label: alumnus.name },
  ];
  return (
    <>
      <PageHeader
        title={t("alumni.write.to", { name: alumnus.name })}
        lead={t("alumni.write.lead")}
        crumbs={<Breadcrumb steps={crumbs} />}
      />
      <Content>
        <Form state={state} submit={t("alumni.write.do")}>
          <TextField name="name" label={t("alumni.your-name")} autocomplete="name" />
          <TextField
            name="email"
            type="email"
            label={t("people.email")}
            hint={t("alumni.your-email")}
            autocomplete="email"
          />
          <TextArea name="text" label={t("alumni.text")} hint={t("follow-up.long", { most })} rows={8} />
        </Form>
      </Content>
    </>
  );
};

export const SentPage: FC<{ alumnus: Alumnus }> = ({ alumnus }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("alumni.sent")} />
      <Content>
        <p>{t("alumni.sent.text", { name: alumnus.name })}</p>
        <p>
          <a href={url("/capacity/alumni")}>{t("alumni.title")}</a>
        </p>
      </Content>
    </>
  );
};
