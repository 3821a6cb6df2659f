import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../web/index.ts";

export const SentPage: FC = () => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("sent.title")} lead={t("sent.next")} />
      <Content>
        <p>
          <a href={url("/events")}>{t("sent.events")}</a>
        </p>
      </Content>
    </>
  );
};
