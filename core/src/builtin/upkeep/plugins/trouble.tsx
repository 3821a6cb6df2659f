import type { FC } from "hono/jsx";
import type { HealthFinding, ShownPlugin } from "../../../plugin/index.ts";
import { Notice, PostButton, type Tone, useView } from "../../../web/index.ts";
import { Reason } from "./plugin-words.tsx";

/** What keeps a plugin, or a part of it, from running, and what can be done. */
export const Trouble: FC<{ plugin: ShownPlugin }> = ({ plugin }) => {
  const { id, state, reason, resting = [] } = plugin;
  const { t, format } = useView();
  return (
    <>
      {reason && (
        <Notice tone={tones[state] ?? "err"}>
          <p>
            <Reason plugin={plugin} />
          </p>
          {state === "asks" && <p>{t("plugins.asks")}</p>}
          {state === "asks" && <PostButton to={`/console/plugins/${id}/agree`} label={t("plugins.agree")} />}
          {state === "failed" && <PostButton to={`/console/plugins/${id}/reset`} label={t("plugins.try-again")} />}
        </Notice>
      )}
      {resting.length > 0 && (
        <Notice tone="warn" title={t("plugins.resting")}>
          <p>{t("plugins.resting.why")}</p>
          <ul>
            {resting.map(({ contribution, error, since }) => (
              <li>
                <bdi>{contribution}</bdi>, {format.dateTime(since, "UTC")}: <span dir="auto">{error}</span>
              </li>
            ))}
          </ul>
          <PostButton to={`/console/plugins/${id}/reset`} label={t("plugins.reset")} />
        </Notice>
      )}
    </>
  );
};

const tones: Partial<Record<ShownPlugin["state"], Tone>> = { asks: "warn", off: "calm" };

/** What a plugin says of itself, in the English of its author. */
export const Findings: FC<{ findings: readonly HealthFinding[] }> = ({ findings }) => {
  const { t } = useView();
  if (findings.length === 0) return null;
  const worst = levels.find((level) => findings.some((one) => one.level === level)) ?? "ok";
  return (
    <Notice tone={findingTones[worst]} title={t("plugins.health")}>
      <ul lang="en" dir="ltr">
        {findings.map(({ found, remedy }) => (
          <li>{[found, remedy].filter(Boolean).join(" ")}</li>
        ))}
      </ul>
    </Notice>
  );
};

const levels = ["fault", "warning", "ok"] as const;
const findingTones = { fault: "err", warning: "warn", ok: "ok" } as const;
