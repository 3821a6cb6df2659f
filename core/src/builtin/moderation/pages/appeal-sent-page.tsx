import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../web/index.ts";

export const AppealSentPage: FC<{ title: string }> = ({ title }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={title} lead={t("appeal.sent.lead")} />
      <Content>
        <p>
          <a class="btn" href={url("/moderation")}>
            {t("decisions.title")}
          </a>
        </p>
      </Content>
    </>
  );
};
