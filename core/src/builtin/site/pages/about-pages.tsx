import type { FC } from "hono/jsx";
import { Tell, useView } from "../../../web/index.ts";
import type { OwnPage } from "../own-pages/own-page.ts";

/** What else the initiative wrote. */
export const AboutPages: FC<{ pages: readonly OwnPage[] }> = ({ pages }) => {
  const { t, url } = useView();
  if (pages.length === 0) return null;
  return (
    <section id="pages">
      <h2>{t("about.pages.title")}</h2>
      <ul>
        {pages.map(({ slug, title }) => (
          <li>
            <a href={url(`/pages/${slug}`)}>
              <Tell map={title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
