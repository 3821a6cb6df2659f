import type { FC } from "hono/jsx";
import { useView } from "../../../web/index.ts";
import { firstYear } from "../catalogue.ts";

/** To the years before and after those that are shown. */
export const YearLinks: FC<{ at: string; years: readonly number[] }> = ({ at, years }) => {
  const { t, url, now } = useView();
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const present = new Date(now).getUTCFullYear();
  return (
    <ul class="share no-print">
      {first > firstYear && (
        <li>
          <a href={url(`${at}?until=${first - 1}`)}>{t("years.before")}</a>
        </li>
      )}
      {last < present && (
        <li>
          <a href={url(last + 6 >= present ? at : `${at}?until=${last + 6}`)}>{t("years.after")}</a>
        </li>
      )}
    </ul>
  );
};
