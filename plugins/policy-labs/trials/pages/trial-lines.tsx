import { Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Trial } from "../trial.ts";
import { TrialStageMark } from "./trial-parts.tsx";

/** Below an option: who tries it, and what they learnt. */
export const TrialLines: FC<{ trials: readonly Trial[] }> = ({ trials }) => {
  const { t, url } = useView();
  if (trials.length === 0) return null;
  return (
    <>
      <h4>{t("trials.of", { count: trials.length })}</h4>
      <ul>
        {trials.map((trial) => (
          <li>
            <a href={url(`/labs/trials/${trial.id}`)}>
              <Tell map={trial.scope} />
            </a>{" "}
            (<Tell map={trial.who} />) <TrialStageMark trial={trial} />
            {trial.lesson && (
              <>
                <br />
                {t("trial.lesson")}: <Tell map={trial.lesson} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
