import type { FC } from "hono/jsx";
import { publicSpeaker, type Speaker } from "../../../content/types/index.ts";
import { Term, useView } from "../../../web/index.ts";

/** Who speaks, by role: with their name where they agreed to it, else by the group they speak for. */
export const Speakers: FC<{ speakers: readonly Speaker[] }> = ({ speakers }) => {
  const { t } = useView();
  const roles = [...new Set(speakers.map(({ role }) => role))];
  const shown = speakers.map(publicSpeaker);
  const hidden = shown.filter(({ name }) => name === undefined).length;
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">{t("speakers.title")}</h2>
      {roles.map((role) => (
        <>
          <h3>
            <Term vocabulary="speaker-roles" term={role} />
          </h3>
          <ul class="people">
            {sameTogether(shown.filter((speaker) => speaker.role === role)).map(([speaker, count]) => (
              <SpeakerLine speaker={speaker} count={count} />
            ))}
          </ul>
        </>
      ))}
      {hidden > 0 && <p class="muted small">{t("speakers.unnamed", { count: hidden })}</p>}
    </section>
  );
};

const SpeakerLine: FC<{ speaker: Speaker; count: number }> = ({ speaker, count }) => {
  const { t, format } = useView();
  const { name, affiliation, stakeholderGroup, regionalGroup, mode, firstTime } = speaker;
  const groups = [
    affiliation && <bdi>{affiliation}</bdi>,
    stakeholderGroup && <Term vocabulary="stakeholder-groups" term={stakeholderGroup} />,
    regionalGroup && <Term vocabulary="regional-groups" term={regionalGroup} />,
    mode && <>{t(`session.mode.${mode}`)}</>,
    firstTime && <>{t("speakers.first-time")}</>,
  ].filter(Boolean);
  return (
    <li>
      {name && (
        <b>
          <bdi>{name}</bdi>
        </b>
      )}
      {name && groups.length > 0 && <br />}
      {count > 1 && <>{format.number(count)} × </>}
      {groups.length === 0 && !name && <span class="muted">{t("speakers.no-group")}</span>}
      {groups.map((group, index) => (
        <>
          {index > 0 && " · "}
          {group}
        </>
      ))}
    </li>
  );
};

/** People without a name who are told by the same words are counted, not repeated. */
function sameTogether(speakers: readonly Speaker[]): [Speaker, number][] {
  const groups = new Map<string, [Speaker, number]>();
  for (const [index, speaker] of speakers.entries()) {
    const { name, stakeholderGroup, regionalGroup, mode, firstTime } = speaker;
    const key = name === undefined ? JSON.stringify([stakeholderGroup, regionalGroup, mode, firstTime]) : `${index}`;
    groups.set(key, [speaker, (groups.get(key)?.[1] ?? 0) + 1]);
  }
  return [...groups.values()];
}
