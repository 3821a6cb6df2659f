import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../web/index.ts";
import { requestKinds } from "../request.ts";

export const AskPage: FC = () => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("ask.title")} lead={t("ask.lead")} />
      <Content>
        <ul class="grid">
          {requestKinds.map((kind) => (
            <li>
              <article class="card">
                <h2>
                  <a href={url(`/ask/${kind}`)}>{t(`kind.${kind}`)}</a>
                </h2>
                <p>{t(`kind.${kind}.why`)}</p>
              </article>
            </li>
          ))}
        </ul>
      </Content>
    </>
  );
};
