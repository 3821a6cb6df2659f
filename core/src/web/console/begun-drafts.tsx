import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";

export interface BegunDraft {
  id: string;
  title: string;
  saved: number;
}

/** Forms that this person has begun, each with the way back to it. Texts: `console.begun`, `console.begun.saved` of the plugin. */
export const BegunDrafts: FC<{ at: string; drafts: readonly BegunDraft[] }> = ({ at, drafts }) => {
  const { t, url, format, now } = useView();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">{t("console.begun")}</h2>
      <ul class="todo">
        {drafts.map(({ id, title, saved }) => (
          <li>
            <h3>
              <a href={url(`${at}/${id}/check`)}>
                <bdi>{title}</bdi>
              </a>
            </h3>
            <p>{t("console.begun.saved", { when: format.ago(saved, now) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
