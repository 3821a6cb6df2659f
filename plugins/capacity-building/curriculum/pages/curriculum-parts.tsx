import { ExternalLink, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import type { ShownFaculty } from "../taught-by.ts";
import type { Material } from "../unit.ts";

/** Units with their aims, hours and materials; then who teaches. */
export const CurriculumParts: FC<{ activity: Activity; faculty: readonly ShownFaculty[] }> = ({
  activity,
  faculty,
}) => (
  <>
    <Units activity={activity} />
    <FacultyList faculty={faculty} />
  </>
);

const Units: FC<{ activity: Activity }> = ({ activity: { units, sessions } }) => {
  const { t, format } = useView();
  if (units.length === 0) return null;
  const total = units.reduce((sum, { hours = 0 }) => sum + hours, 0);
  return (
    <section>
      <h2>{t("unit.title")}</h2>
      <ol>
        {units.map(({ id, title, goals, hours, session, materials }) => {
          const on = sessions.find((one) => one.id === session);
          return (
            <li id={`unit-${id}`}>
              <strong>
                <Tell map={title} />
              </strong>
              {hours !== undefined && <> ({t("unit.hours", { hours })})</>}
              {on && <span class="muted">{format.comma + format.day(on.date)}</span>}
              {goals && (
                <p>
                  <Tell map={goals} />
                </p>
              )}
              <Materials materials={materials} />
            </li>
          );
        })}
      </ol>
      {total > 0 && <p>{t("unit.total", { hours: total })}</p>}
    </section>
  );
};

/** A resource or explainer of this site opens here, any other on a page of its own. */
const Materials: FC<{ materials: readonly Material[] }> = ({ materials }) => {
  const { t, site, format } = useView();
  if (materials.length === 0) return null;
  return (
    <p class="small">
      {t("unit.materials")}:{" "}
      {materials.map(({ url, title }, at) => (
        <>
          {at > 0 && format.comma}
          {url.startsWith(`${site.origin}/`) ? (
            <a href={url}>{title ?? url}</a>
          ) : (
            <ExternalLink href={url}>{title ?? new URL(url).host}</ExternalLink>
          )}
        </>
      ))}
    </p>
  );
};

const FacultyList: FC<{ faculty: readonly ShownFaculty[] }> = ({ faculty }) => {
  const { t, url, format } = useView();
  if (faculty.length === 0) return null;
  return (
    <section>
      <h2>{t("faculty.title")}</h2>
      <ul>
        {faculty.map(({ name, affiliation, role, expert }) => (
          <li>
            {expert ? (
              <a href={url(`/experts/${expert}`)}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
            {affiliation && (
              <>
                {format.comma}
                <bdi>{affiliation}</bdi>
              </>
            )}{" "}
            <span class="muted">({t(`faculty.role.${role}`)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
