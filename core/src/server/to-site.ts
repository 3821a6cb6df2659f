import { type CurrentProfile, logoPath } from "../identity/index.ts";
import { isLanguage, languages, type Site } from "../web/index.ts";
import type { Composition } from "./composition.ts";
import type { Config } from "./config.ts";

/** The initiative as its pages show it. The interface speaks every language; the initiative's own come first. */
export function toSite(profile: CurrentProfile, config: Config, composition: Composition): Site {
  return {
    ...toShown(profile, config.origin),
    origin: config.origin,
    footer: { standing: composition.standing },
    demo: config.demo,
    ...(config.registry === undefined ? {} : { registryActor: config.registry.actor }),
  };
}

/** The part of a site that its profile decides. */
export function toShown(profile: CurrentProfile, origin: string): Omit<Site, "origin" | "footer" | "demo"> {
  const { isNamed, name, summary, kind, zone, firstDay, accent, logo, listed, links } = profile;
  const own = profile.languages.filter(isLanguage);
  return {
    // The host says at least which site it is; it is in no language.
    name: isNamed ? name : { und: new URL(origin).host },
    ...(isNamed ? {} : { unnamed: true }),
    ...(listed ? {} : { unlisted: true }),
    summary,
    kind,
    zone,
    links,
    firstDay,
    languages: [...own, ...languages.filter((lang) => !own.includes(lang))],
    ...(accent === undefined ? {} : { accent }),
    ...(logo === undefined ? {} : { logo: logoPath(logo) }),
  };
}
