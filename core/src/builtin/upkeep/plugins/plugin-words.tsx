import type { FC } from "hono/jsx";
import type { ShownPlugin } from "../../../plugin/index.ts";
import { Notice, Status, type Tone, type Translate, useView } from "../../../web/index.ts";

type Named = Pick<ShownPlugin, "id" | "name">;

/** What people call it; those that do not come with the software say it themselves, in `plugin.name`. */
export function nameOf({ id, name }: Named, t: Translate): string {
  const known = described.find((one) => one === id);
  return known === undefined ? (name ?? id) : t(`plugins.name.${known}`);
}

export const Name: FC<{ plugin: Named }> = ({ plugin }) => <bdi>{nameOf(plugin, useView().t)}</bdi>;

/** In one line; those that do not come with the software say it themselves, in `plugin.about`. */
export const About: FC<{ plugin: Pick<ShownPlugin, "id" | "about"> }> = ({ plugin: { id, about = "–" } }) => {
  const { t } = useView();
  const known = described.find((one) => one === id);
  return <>{known === undefined ? about : t(`plugins.about.${known}`)}</>;
};

export const State: FC<{ plugin: Pick<ShownPlugin, "state" | "elsewhere"> }> = ({ plugin: { state, elsewhere } }) => {
  const { t } = useView();
  if (state === "running" && elsewhere) return <Status tone="calm">{t("plugins.registry")}</Status>;
  return <Status tone={tones[state]}>{t(`plugins.state.${state}`)}</Status>;
};

/** Why it does not run, where there is more to say than that. */
export const Reason: FC<{ plugin: Pick<ShownPlugin, "reason" | "cause"> }> = ({ plugin: { reason, cause } }) => {
  const { t } = useView();
  if (cause !== undefined) return <>{t(`plugins.cause.${cause}`)}</>;
  return reason === undefined ? null : <span dir="auto">{reason}</span>;
};

/** Another version was added: why it does not run yet, and the way to it. */
export const Waits: FC<{ version?: string }> = ({ version }) => {
  const { t, url } = useView();
  return (
    <Notice tone="warn" title={version === undefined ? t("plugins.waits") : t("plugins.next", { version })}>
      <p>
        {t("plugins.waits.why")} {t("plugins.waits.how")} <a href={url("/console/restart")}>{t("restart.title")}</a>
      </p>
    </Notice>
  );
};

const tones: Readonly<Record<ShownPlugin["state"], Tone>> = {
  running: "ok",
  off: "calm",
  asks: "warn",
  removed: "calm",
  incompatible: "err",
  failed: "err",
};

const described = [
  "site",
  "events",
  "experts",
  "outputs",
  "directory",
  "moderation",
  "embed",
  "network",
  "registration",
  "requests",
  "upkeep",
  "today",
  "setup",
  "people",
  "elsewhere",
  "glossary",
  "desk",
  "overlaps",
  "indicators",
] as const;
