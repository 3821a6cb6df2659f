import { Notice, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Missing } from "../../missing-of.ts";

/** What a lab lacks, in plain words: first what it cannot be opened without. */
export const MissingList: FC<{ missing: readonly Missing[] }> = ({ missing }) => {
  const { t } = useView();
  if (missing.length === 0) return null;
  return (
    <>
      {[true, false].map((wanted) => {
        const some = missing.filter(({ needed }) => needed === wanted);
        if (some.length === 0) return null;
        return (
          <Notice tone={wanted ? "warn" : "calm"} title={t(wanted ? "missing.needed" : "missing.advice")}>
            <ul>
              {some.map(({ id }) => (
                <li>{t(`missing.${id}`)}</li>
              ))}
            </ul>
          </Notice>
        );
      })}
    </>
  );
};
