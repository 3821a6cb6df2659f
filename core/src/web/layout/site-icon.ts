import { pickLanguage } from "../../kit/index.ts";
import type { Site } from "../site.ts";
import { checkAccent } from "../style/accent.ts";
import { initialsOf } from "./initials.ts";

/** The mark of a site without a logo, as SVG: its initials on its colour, so that tabs of several sites can be told apart. */
export function siteIcon({ name, languages, accent }: Pick<Site, "name" | "languages" | "accent">): string {
  const initials = [...initialsOf(pickLanguage(name, languages[0] ?? "en")?.text ?? "")].slice(0, 3);
  const checked = accent === undefined ? undefined : checkAccent(accent);
  const fill = checked?.ok ? checked.accent : "#12304a";
  const size = [34, 34, 28, 21][initials.length] ?? 21;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="${fill}"/><text x="24" y="25" fill="#fff" font-family="system-ui,sans-serif" font-size="${size}" font-weight="800" text-anchor="middle" dominant-baseline="central">${initials.join("")}</text></svg>`;
}
