import type { FC } from "hono/jsx";
import { Breadcrumb, Content, ExternalLink, Facts, Notice, PageHeader, Prose, Tell, useView } from "../../web/index.ts";
import type { Article } from "./article.ts";

export const ArticlePage: FC<{ article: Article }> = ({ article }) => {
  const { t, url, format, site } = useView();
  const { title, summary, text, href, host, kind, published } = article;
  return (
    <>
      <PageHeader
        title={<Tell map={title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/elsewhere"), label: t("title") }]} />}
        lead={summary && <Tell map={summary} />}
      />
      <Content>
        <Notice>
          <p>{t("article.why")}</p>
          <p>
            <ExternalLink href={href}>{t("article.open", { host })}</ExternalLink>
          </p>
        </Notice>
        <Prose text={text} />
        <Facts
          facts={[
            { label: t("article.from"), value: <bdi>{host}</bdi> },
            { label: t("article.kind"), value: <bdi>{kind}</bdi> },
            ...(published === undefined
              ? []
              : [{ label: t("article.published"), value: format.dateTime(published, site.zone) }]),
          ]}
        />
      </Content>
    </>
  );
};
