import type { FC } from "hono/jsx";
import type { RegistryEntry } from "../../../plugin/index.ts";
import { Status, type Tone, useView } from "../../../web/index.ts";

const tones: Readonly<Record<RegistryEntry["status"], Tone>> = {
  recognised: "ok",
  suspended: "warn",
  former: "calm",
};

/** What the registry says of a site, and nothing beyond it. */
export const RegistryWord: FC<{ registry: RegistryEntry }> = ({ registry }) => {
  const { t, format } = useView();
  const { status, recognisedSince } = registry;
  return (
    <>
      <Status tone={tones[status]}>{t(`registry.${status}`)}</Status>
      {recognisedSince && (
        <>
          <br />
          <span class="muted small">{t("registry.since", { date: dayOrYear(recognisedSince, format.day) })}</span>
        </>
      )}
    </>
  );
};

/** The registry may know the year only. */
export function dayOrYear(text: string, day: (text: string) => string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : text;
}
