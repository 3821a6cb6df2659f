import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { FilterSelect, Filters, languageName, useView } from "../../../web/index.ts";
import { byDay, tonguesOf } from "../programme-search.ts";

/** Fewer are read at a glance. */
const worthNarrowing = 6;

/** Narrows a programme by what its sessions differ in; nothing for a short one. */
export const ProgrammeFilters: FC<{ sessions: readonly Event[]; zone: string }> = ({ sessions, zone }) => {
  const { t, lang, format } = useView();
  if (sessions.length < worthNarrowing) return null;
  const all = (of: (session: Event) => readonly (string | undefined)[]) =>
    [...new Set(sessions.flatMap(of))].filter((value) => value !== undefined);
  const days = byDay(sessions, zone).map(([day]) => day);
  const choices = {
    day: days.map((value) => ({ value, label: `${format.leaf(value).weekday} ${format.day(value)}` })),
    track: all(({ track }) => [track]).map((value) => ({ value, label: value })),
    level: all(({ level }) => [level]).map((value) => ({ value, label: t(`level.${value}`) })),
    language: all(tonguesOf).map((value) => ({ value, label: languageName(value, lang) })),
  };
  const fields = (["day", "track", "level", "language"] as const).filter((name) => choices[name].length > 1);
  if (fields.length === 0) return null;
  const own = (name: "day" | "track" | "level" | "language") =>
    name === "day" || name === "track" ? `programme.${name}` : `filter.${name}`;
  return (
    <Filters label={t("programme.filter")} section="programme">
      {fields.map((name) => (
        <FilterSelect name={name} label={t(own(name))} any={t(`${own(name)}.any`)} options={choices[name]} />
      ))}
    </Filters>
  );
};
