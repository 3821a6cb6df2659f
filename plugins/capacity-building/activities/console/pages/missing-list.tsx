import { Notice, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Missing } from "../../missing-of.ts";

interface Props {
  missing: readonly Missing[];
  /** True: only what it cannot be opened without; false: only advice. */
  needed: boolean;
}

/** What an activity lacks, in plain words. */
export const MissingList: FC<Props> = ({ missing, needed }) => {
  const { t } = useView();
  const some = missing.filter((one) => one.needed === needed);
  if (some.length === 0) return null;
  return (
    <Notice tone={needed ? "warn" : "calm"} title={t(needed ? "activity.missing.needed" : "activity.missing.advice")}>
      <ul>
        {some.map(({ id }) => (
          <li>{t(`activity.missing.${id}`)}</li>
        ))}
      </ul>
    </Notice>
  );
};
