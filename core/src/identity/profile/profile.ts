import type { LanguageMap } from "../../kit/index.ts";

/** What the initiative says of itself; everything but its origin and its actor's name can change. */
export interface Profile {
  /** Empty until somebody named it. */
  name: LanguageMap;
  /** One or two sentences. */
  summary: LanguageMap;
  /** Vocabulary `initiative-kinds`. */
  kind: string;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  /** Vocabulary `regional-groups`. */
  region?: string | undefined;
  /** IANA name. */
  zone: string;
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  firstDay: number;
  /** Of the content, at least one; the first is the initiative's own. */
  languages: readonly string[];
  /** Its other site, https. */
  website?: string | undefined;
  /** An e-mail address or a web page that everybody may use. */
  contact?: string | undefined;
  /** `#rrggbb`, dark enough for white text. */
  accent?: string | undefined;
  logo?: Logo | undefined;
  /** Who the initiative is, at length; Markdown. */
  about: LanguageMap;
  /** False while search engines are to leave the site alone. */
  listed: boolean;
  /** Its own pages that stand in the menu or at the foot of every page. */
  links: readonly OwnLink[];
}

export interface OwnLink {
  /** After the language: `/pages/charter`. */
  to: string;
  label: LanguageMap;
  place: "menu" | "foot";
}

export interface Logo {
  /** Hexadecimal: where `files` keeps it. */
  sha256: string;
  mediaType: LogoType;
  /** In place of the picture, for who does not see it; the name where it is left out. */
  alt?: LanguageMap | undefined;
}

/** Whatever was sent is drawn anew as this. */
export type LogoType = "image/png";

/** The profile as it stands, and what follows from it. */
export interface CurrentProfile extends Profile {
  /** False until the wizard or `nri init --name` gave a name. */
  readonly isNamed: boolean;
  /** Milliseconds. */
  readonly updatedAt: number;
}

/** Fields to change; an `undefined` clears a field that may be empty. */
export type ProfilePatch = { readonly [Field in keyof Profile]?: Profile[Field] | undefined };
