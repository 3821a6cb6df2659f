import type { FC } from "hono/jsx";
import { GuardFields, useView } from "../../../../web/index.ts";

interface Props {
  at: string;
  field: "room" | "track";
  names: readonly [name: string, count: number][];
}

/** Rooms or tracks, each of which can get another name in all of its sessions at once. */
export const NamesList: FC<Props> = ({ at, field, names }) => {
  const { t, url } = useView();
  return (
    <section aria-labelledby={`names-${field}`}>
      <h2 id={`names-${field}`}>{t(`session.${field}s`)}</h2>
      <ul class="todo">
        {names.map(([name, count], index) => (
          <li>
            <form method="post" action={url(`${at}/rename`)} class="row-acts">
              <GuardFields />
              <input type="hidden" name="field" value={field} />
              <input type="hidden" name="from" value={name} />
              <label for={`${field}-${index}`}>
                <bdi>{name}</bdi> ({t("session.count", { count })})
              </label>
              <input id={`${field}-${index}`} name="to" value={name} dir="auto" />
              <button type="submit" class="btn quiet">
                {t("session.rename")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};
