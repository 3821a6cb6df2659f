import type { Viewer } from "../content/types/index.ts";
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
  /** Pages that the initiative wrote itself, in the menu or at the foot of every page. */
  links?: readonly { to: string; label: LanguageMap; place: "menu" | "foot" }[];
  /** True while search engines are to leave it alone. */
  unlisted?: boolean;
  /** True: every page says that it is a demonstration. */
  demo: boolean;
  /** IANA time zone of the initiative. */
  zone: string;
  /** ISO day that its week begins with (1 is Monday); the usual one of the reader's language when left out. */
  firstDay?: number;
  registryActor?: string;
}

export interface SiteFooter {
  /** What the footer says of the initiative's standing: see `footer.*` in the catalogue. */
  standing: "independent" | "secretariat" | "coalition" | "none";
  licence?: { label: string; href: string };
  /** Paths within the site (`/about`) or whole addresses. */
  links?: readonly { label: LanguageMap; href: string }[];
}

/** This node publishes the registry: what gathers the whole network stands here alone. */
export function keepsRegistry({ footer }: Pick<Site, "footer">): boolean {
  return footer.standing === "secretariat";
}

/** The parts of the console's menu, in their order; all but the first have a heading. */
export const consoleGroups = ["today", "content", "people", "network", "operation"] as const;
export type ConsoleGroup = (typeof consoleGroups)[number];

export interface NavItem {
  /** After the language: `/events`. */
  to: string;
  /** Key in the contributor's catalogue. */
  label: string;
  /** Whose catalogue the label is in. */
  contributor: string;
  /** The main menu when left out; `search` is asked by the masthead's box, as `?q=`; `console` and `settings` are the console's menus; `sitemap` is no menu. */
  place?: "main" | "search" | "foot" | "sitemap" | "console" | "settings";
  /** In the console: beside what it stands. `content` when left out, `operation` of what is in `settings`. */
  group?: ConsoleGroup;
  /** In the console: other addresses whose pages belong to it. */
  also?: readonly string[];
  /** In the console: only for people who hold this scope. */
  scope?: string;
  /** False hides it from somebody. */
  allows?(viewer: Viewer): boolean;
}

export function inPlace<Item extends NavItem>(nav: readonly Item[], wanted: NonNullable<NavItem["place"]>): Item[] {
  return nav.filter(({ place = "main" }) => place === wanted);
}

export interface MenuPart<Item> {
  id: string;
  /** Undefined of what one plugin brings: that stands under the plugin's own name. */
  group: ConsoleGroup | undefined;
  items: Item[];
}

/** The console's menu in its parts: those in which nothing stands are left out, and what brings several pages of content has a part of its own. */
export function menuParts<Item extends NavItem & { of?: object }>(nav: readonly Item[]): MenuPart<Item>[] {
  const groupOf = ({ place, group }: Item) => group ?? (place === "settings" ? "operation" : "content");
  const all = nav.filter(({ place }) => place === "console" || place === "settings");
  const parts = consoleGroups.flatMap((group) => {
    const items = all.filter((item) => groupOf(item) === group);
    const brings = Map.groupBy(group === "content" ? items : [], ({ of, contributor }) => of && contributor);
    const own = [...brings].filter(([by, { length }]) => by && length > 1);
    const rest = items.filter((item) => !own.some(([, those]) => those.includes(item)));
    return [
      { id: group as string, group, items: rest },
      ...own.map(([by, items]) => ({ id: String(by), group: undefined, items })),
    ];
  });
  return parts.filter(({ items }) => items.length > 0);
}

/** Where the initiative's own pages are linked, beside so many entries of the main menu. */
export function ownLinks({ links = [] }: Site, taken: number) {
  const menu = links.filter(({ place }) => place === "menu").slice(0, Math.max(0, 6 - taken));
  return { menu, foot: links.filter((link) => !menu.includes(link)) };
}
