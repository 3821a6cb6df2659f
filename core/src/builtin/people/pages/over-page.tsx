import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../web/index.ts";

/** `again`: where another link can be asked for; signing in unless told. */
export const OverPage: FC<{ title: string; again?: string }> = ({ title, again }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={title} lead={t("over.lead")} />
      <Content>
        <p>
          <a class="btn" href={url(again ?? "/sign-in")}>
            {t(again === undefined ? "sign-in.title" : "over.again")}
          </a>
        </p>
      </Content>
    </>
  );
};
