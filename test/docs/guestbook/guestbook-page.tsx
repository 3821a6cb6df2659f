import { Content, Empty, Form, type FormState, PageHeader, TextArea, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LineRow } from "./guestbook.ts";

interface Props {
  lines: readonly Pick<LineRow, "name" | "text">[];
  state: FormState;
}

export const GuestbookPage: FC<Props> = ({ lines, state }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("guestbook.title")} />
      <Content>
        {lines.length === 0 && <Empty title={t("guestbook.none")} why={t("guestbook.why")} />}
        {lines.map(({ name, text }) => (
          <blockquote>
            <p dir="auto">{text}</p>
            <p>
              <bdi>{name}</bdi>
            </p>
          </blockquote>
        ))}
        <h2>{t("guestbook.write")}</h2>
        <Form state={state} submit={t("guestbook.send")}>
          <TextArea name="text" label={t("guestbook.text")} rows={3} />
          <TextField name="name" label={t("guestbook.name")} autocomplete="name" />
          <TextField
            name="email"
            type="email"
            label={t("guestbook.email")}
            hint={t("guestbook.email.hint")}
            autocomplete="email"
          />
        </Form>
      </Content>
    </>
  );
};
