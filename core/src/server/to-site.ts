import { isLanguage, languages, type Site } from "../web/index.ts";
import type { Composition } from "./composition.ts";
import type { Config } from "./config.ts";

/** The initiative as its pages show it. The interface speaks every language; the initiative's own come first. */
export function toSite(config: Config, composition: Composition): Site {
  const { initiative } = config;
  const own = initiative.languages.filter(isLanguage);
  return {
    name: initiative.name,
    summary: initiative.summary,
    kind: initiative.kind,
    origin: config.origin,
    languages: [...own, ...languages.filter((lang) => !own.includes(lang))],
    footer: { standing: composition.standing },
    demo: config.demo,
    zone: initiative.zone,
    ...(config.registry === undefined ? {} : { registryActor: config.registry.actor }),
  };
}
