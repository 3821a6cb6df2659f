import type { Child, FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../web/index.ts";

/** What was done and what follows, with the way back to the event. */
export const SaidPage: FC<{ title: string; back: string; children?: Child }> = ({ title, back, children }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={title} />
      <Content>
        {children}
        <p>
          <a class="btn quiet" href={url(back)}>
            {t("back")}
          </a>
        </p>
      </Content>
    </>
  );
};
