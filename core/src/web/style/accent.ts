import { contrast, mix, readable } from "./colour.ts";

export type AccentCheck =
  | { ok: true; accent: string }
  | { ok: false; reason: "not-a-colour" | "too-light"; suggestion?: string };

const white = "#ffffff";
const night = "#0e1a24";

/**
 * May this colour carry links and buttons? It needs 4.5:1 on white (WCAG 2.2, 1.4.3); a readable darker one is offered.
 * @example checkAccent("#ffd400") // { ok: false, reason: "too-light", suggestion: "#8a7200" }
 */
export function checkAccent(value: string): AccentCheck {
  const accent = value.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(accent)) return { ok: false, reason: "not-a-colour" };
  if (contrast(accent, white) >= 4.5) return { ok: true, accent };
  return { ok: false, reason: "too-light", suggestion: readable(accent, { on: white, ratio: 4.5 }) };
}

/** The rules that a site's own colour adds: buttons, links, the masthead; readable in light and in dark. */
export function accentRules(value: string): string {
  const checked = checkAccent(value);
  if (!checked.ok) return "";
  const { accent } = checked;
  const mast = readable(mix(accent, "#000000", 0.35), { on: white, ratio: 10 });
  const light = readable(accent, { on: night, ratio: 7 });
  const day = `--brand:${accent};--link:${accent};--brand-hover:${mix(accent, "#000000", 0.25)};--mast:${mast};--tint:${mix(accent, white, 0.91)}`;
  const dark = `--brand:${light};--link:${light};--brand-hover:${mix(light, white, 0.4)};--mast:#0a141c;--tint:${mix(accent, night, 0.7)}`;
  return `@layer tokens{:root{${day}}@media (prefers-color-scheme:dark){:root{${dark}}}}`;
}
