import type { FC } from "hono/jsx";
import { Tell, useView } from "../../../web/index.ts";
import type { Member } from "../team/member.ts";
import { Contact } from "./contact.tsx";

/** The people who agreed to be named; nothing where nobody did. */
export const AboutTeam: FC<{ members: readonly Member[] }> = ({ members }) => {
  const { t } = useView();
  if (members.length === 0) return null;
  return (
    <section id="team">
      <h2>{t("about.team.title")}</h2>
      <ul class="who">
        {members.map(({ name, role, contact }) => (
          <li>
            <b>
              <bdi>{name}</bdi>
            </b>
            <small>
              <Tell map={role} />
            </small>
            {contact && (
              <small>
                <Contact contact={contact} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
