import type { LanguageMap } from "@nri-commons/core/kit";
import { Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

interface Mentee {
  /** Of the activity. */
  title: LanguageMap;
  name: string;
  email?: string | undefined;
}

export const OwnMentees: FC<{ mentees: readonly Mentee[] }> = ({ mentees }) => {
  const { t } = useView();
  return (
    <>
      <h2>{t("mentor.own")}</h2>
      <ul>
        {mentees.map(({ title, name, email }) => (
          <li>
            <bdi>{name}</bdi> {email && <bdi dir="ltr">{email}</bdi>}{" "}
            <span class="muted">
              <Tell map={title} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
