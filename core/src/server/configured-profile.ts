import { countryDefaults } from "../content/types/index.ts";
import type { Profile } from "../identity/index.ts";
import type { Config } from "./config.ts";

/** What `[initiative]` in node.toml says; it counts no more once the profile was filled with it. */
export function configuredProfile({ initiative }: Config) {
  const { actor: _, ...told } = initiative;
  return told;
}

/** What the profile is filled with at the first start. */
export function firstProfile(config: Config): Profile {
  const { country } = config.initiative;
  const firstDay = country === undefined ? 1 : countryDefaults(country).firstDay;
  return { ...configuredProfile(config), firstDay, about: {}, listed: true, links: [] };
}
