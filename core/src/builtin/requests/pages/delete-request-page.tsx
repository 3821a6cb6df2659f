import type { FC } from "hono/jsx";
import { Content, Form, PageHeader, useView } from "../../../web/index.ts";
import type { Request } from "../request.ts";

/** What is lost, and who else has it. */
export const DeleteRequestPage: FC<{ request: Request }> = ({ request: { id, name } }) => {
  const { t, url } = useView();
  const at = `/console/ask/${id}`;
  return (
    <>
      <PageHeader title={t("delete.title")} />
      <Content>
        <p>{t("delete.what", { name })}</p>
        <p>{t("delete.reach")}</p>
        <Form
          action={`${at}/delete`}
          submit={t("delete.do")}
          others={
            <a class="btn quiet" href={url(at)}>
              {t("delete.keep")}
            </a>
          }
        />
      </Content>
    </>
  );
};
