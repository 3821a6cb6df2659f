import { isTerm } from "../content/types/index.ts";
import type { ProfileRules } from "../identity/index.ts";
import { checkAccent, languages } from "../web/index.ts";

/** What upper floors know of the fields of a profile. */
export const profileRules: ProfileRules = {
  isKind: (id) => isTerm("initiative-kinds", id),
  isCountry: (code) => isTerm("countries", code),
  isRegion: (id) => isTerm("regional-groups", id),
  languages,
  checkAccent,
};
