import type { LiveProfile } from "../federation/index.ts";
import { type InitiativeProfile, logoPath } from "../identity/index.ts";
import { derived } from "../kit/index.ts";
import type { Config } from "./config.ts";

/** The profile as the actor documents tell it. */
export function liveProfile(profile: InitiativeProfile, { origin, initiative }: Config): LiveProfile {
  return {
    reload: profile.reload,
    current: derived(profile.current, ({ logo, ...current }) => ({
      ...current,
      actor: initiative.actor,
      origin,
      logo: logo && { url: origin + logoPath(logo), mediaType: logo.mediaType, alt: logo.alt },
    })),
  };
}
