import type { FC } from "hono/jsx";
import { Content, Empty, PageHeader, Pagination, Tell, useView } from "../../web/index.ts";
import type { Article } from "./article.ts";

export const ElsewherePage: FC<{ articles: readonly Article[]; next: string | undefined }> = ({ articles, next }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Content>
        {articles.length === 0 ? (
          <Empty title={t("none")} why={t("none.why")} />
        ) : (
          <ul class="rows plain lined">
            {articles.map(({ iri, title, host }) => (
              <li>
                <a href={url(`/elsewhere/article?${new URLSearchParams({ iri })}`)}>
                  <Tell map={title} />
                </a>
                <span class="muted small">
                  <bdi>{host}</bdi>
                </span>
              </li>
            ))}
          </ul>
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
