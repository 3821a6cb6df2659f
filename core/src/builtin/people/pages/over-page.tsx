import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../web/index.ts";

export const OverPage: FC<{ title: string }> = ({ title }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={title} lead={t("over.lead")} />
      <Content>
        <p>
          <a class="btn" href={url("/sign-in")}>
            {t("sign-in.title")}
          </a>
        </p>
      </Content>
    </>
  );
};
