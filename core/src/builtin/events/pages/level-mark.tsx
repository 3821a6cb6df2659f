import type { FC } from "hono/jsx";
import { useView } from "../../../web/index.ts";

const bars = ["M.5 8.5h3v4h-3z", "M5.5 4.5h3v8h-3z", "M10.5.5h3v12h-3z"];
const filled: Readonly<Record<string, number>> = { introductory: 1, intermediate: 2, advanced: 3 };

/** How much one must know to follow: in a word, with as many bars filled as it is steep, whatever the colours are. */
export const LevelMark: FC<{ level: string }> = ({ level }) => {
  const { t } = useView();
  return (
    <>
      <svg class="lv" viewBox="0 0 14 13" width="14" height="13" aria-hidden="true">
        <path d={bars.join("")} fill="none" stroke="currentColor" />
        <path d={bars.slice(0, filled[level] ?? 0).join("")} fill="currentColor" />
      </svg>{" "}
      {t(`level.${level}`)}
    </>
  );
};
