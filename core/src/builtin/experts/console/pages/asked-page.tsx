import type { FC } from "hono/jsx";
import { Breadcrumb, Content, Notice, PageHeader, useView } from "../../../../web/index.ts";

/** The link of the person, told once: for who wants to pass it on by hand. */
export const AskedPage: FC<{ link: string; mailed: boolean }> = ({ link, mailed }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("console.asked.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/experts"), label: t("list.title") }]} />}
      />
      <Content>
        <Notice tone={mailed ? "ok" : "warn"} live>
          <p>{t(mailed ? "console.asked.mailed" : "console.asked.by-hand")}</p>
        </Notice>
        <h2>{t("console.link")}</h2>
        <p>{t("console.link.once")}</p>
        <pre class="scroll" dir="ltr" tabindex={0}>
          <code>{link}</code>
        </pre>
        <p>
          <a class="btn" href={url("/console/experts")}>
            {t("list.title")}
          </a>
        </p>
      </Content>
    </>
  );
};
