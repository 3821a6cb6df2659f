import { PostButton } from "@nri-commons/core/web";
import type { OfPerson } from "../of-person.ts";
import { findAlumnusOf, removeAlumnus } from "./alumnus-store.ts";
import { completedBy } from "./enter-alumni.ts";
import { ownAlumniRoutes } from "./own-routes.tsx";

/** The way into the directory of alumni, and out of it by one press. */
export const ofPerson: OfPerson = {
  async section(ctx, { person, path }, c) {
    const { t, view } = c.var;
    const alumnus = await findAlumnusOf(ctx.db, person.id);
    if (alumnus === undefined && (await completedBy(ctx.db, person.id)).length === 0) return null;
    const at = `${path}/alumni`;
    return (
      <>
        <h2 id="alumni">{t("alumni.title")}</h2>
        {alumnus === undefined ? (
          <>
            <p>{t("alumni.own.offer")}</p>
            <p>
              <a class="btn quiet" href={view.url(at)}>
                {t("alumni.enter")}
              </a>
            </p>
          </>
        ) : (
          <>
            <p>{t(`alumni.own.${alumnus.seenBy}`)}</p>
            <ul>
              <li>
                <a href={view.url(`${at}/all`)}>{t("alumni.own.all")}</a>
              </li>
              <li>
                <a href={view.url(at)}>{t("alumni.change")}</a>
              </li>
            </ul>
            <PostButton to={`${at}/leave`} label={t("alumni.leave")} />
          </>
        )}
      </>
    );
  },
  routes: ownAlumniRoutes,
  async data({ db }, person) {
    const alumnus = await findAlumnusOf(db, person);
    if (alumnus === undefined) return undefined;
    const { person: _, joined, updated: __, ...entry } = alumnus;
    return JSON.parse(JSON.stringify({ ...entry, since: new Date(joined).toISOString() }));
  },
  async erase(_, tx, person) {
    const alumnus = await findAlumnusOf(tx.db, person);
    if (alumnus !== undefined) await removeAlumnus(tx.db, alumnus.id);
  },
};
