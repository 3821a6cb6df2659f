import type { LanguageMap } from "../kit/index.ts";
import type { Language } from "./language/languages.ts";

/** The initiative behind this node, as its pages show it. It can change at any time: ask for it at each request. */
export interface Site {
  /** The host where nobody gave a name yet. */
  name: LanguageMap;
  /** True until somebody gave a name: the home page says that the site is being set up. */
  unnamed?: boolean;
  /** One sentence on who they are; stands on the home page and in search results. */
  summary?: LanguageMap;
  /** Id of `spec/vocabularies/initiative-kinds.json`: `national`, `youth`, `dynamic-coalition`, `secretariat` … */
  kind: string;
  /** `https://host[:port]`, fixed at `init`. */
  origin: string;
  /** The interface languages that the site offers; the first is its own. */
  languages: readonly Language[];
  /** `#rrggbb`, accepted by `checkAccent`. */
  accent?: string;
  /** Address of the initiative's own logo, served by this node; initials stand in its place. */
  logo?: string;
  footer: SiteFooter;
  /** True while search engines are to leave it alone. */
  unlisted?: boolean;
  /** True: every page says that it is a demonstration. */
  demo: boolean;
  /** IANA time zone of the initiative. */
  zone: string;
  registryActor?: string;
}

export interface SiteFooter {
  /** What the footer says of the initiative's standing: see `footer.*` in the catalogue. */
  standing: "independent" | "secretariat" | "coalition" | "none";
  licence?: { label: string; href: string };
  /** Paths within the site (`/about`) or whole addresses. */
  links?: readonly { label: LanguageMap; href: string }[];
}

export interface NavItem {
  /** After the language: `/events`. */
  to: string;
  /** Key in the contributor's catalogue. */
  label: string;
  /** Whose catalogue the label is in. */
  contributor: string;
  /** The main menu when left out; `search` is asked by the masthead's box, as `?q=`; `console` and `settings` are the console's menus. */
  place?: "main" | "search" | "foot" | "console" | "settings";
  /** In the console: only for people who hold this scope. */
  scope?: string;
}

export function inPlace<Item extends NavItem>(nav: readonly Item[], wanted: NonNullable<NavItem["place"]>): Item[] {
  return nav.filter(({ place = "main" }) => place === wanted);
}
