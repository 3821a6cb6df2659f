import type { LanguageMap } from "../../kit/index.ts";
import type { Kept, Source } from "./source.ts";
import type { Picture } from "./texts.ts";
import { canSeeAllExperts, type Viewer } from "./viewer.ts";

/** Somebody who may be asked to speak or advise. Not an account: an entry that the initiative keeps for the person. */
export interface Expert extends NewExpert, Kept {
  state: ExpertState;
  /** Of remote entries: what their owner let us know of the person's consent. */
  consent?: Consent | undefined;
}

/** draft: no consent yet; shared: as the person agreed; withdrawn and expired: nothing but the receipt is left. */
export type ExpertState = "draft" | "shared" | "withdrawn" | "expired";

export interface NewExpert {
  fields: ScopedFields;
  /** FEP-5feb: may be found by search on other nodes. */
  searchable?: boolean | undefined;
  /** A sample, not a real person: every page says so. */
  sample?: boolean | undefined;
}

/** What may be said of a person, each within a scope of its own. */
export interface ExpertFields {
  name: string;
  affiliation: string;
  position: string;
  /** Vocabulary `stakeholder-groups`. */
  stakeholderGroup: string;
  subGroup: string;
  /** Vocabulary `regional-groups`. */
  regionalGroup: string;
  country: string;
  languages: readonly string[];
  /** Vocabulary `topics`. */
  topics: readonly string[];
  summary: LanguageMap;
  /** Vocabulary `speaker-roles`: what the person is ready to do. */
  roles: readonly string[];
  availability: string;
  links: readonly string[];
  /** How others see it described stands in its `alt`. */
  photo: Picture;
  /** How to reach the person through the initiative. */
  contact: string;
  /** Never leaves the node. */
  email: string;
  phone: string;
}

export type ExpertField = keyof ExpertFields;
export type ScopedFields = { readonly [F in ExpertField]?: Scoped<ExpertFields[F]> | undefined };

export interface Scoped<T> {
  value: T;
  scope: Scope;
}

/** Who may see a field: people of this node, these peers (their actors), recognised members, everybody. */
export type Scope = "node" | { readonly peers: readonly string[] } | "recognised" | "public";

/** What the person agreed to, and when it ends. Instants are milliseconds. */
export interface Consent {
  receiptId: string;
  /** Version of the text that was agreed to. */
  textVersion: string;
  givenAt: number;
  expires: number;
}

/** One person as one viewer may see them. */
export interface VisibleExpert {
  id: string;
  source: Source;
  updated: number;
  fields: { readonly [F in ExpertField]?: ExpertFields[F] | undefined };
  sample: boolean;
  /** Whether only people of this node see it: a draft. */
  draft: boolean;
  expires: number | undefined;
}

export const localFields: readonly ExpertField[] = ["email", "phone"];

/** What the viewer may see of the person; undefined for nothing at all, also when consent is missing or has ended. */
export function visibleExpert(expert: Expert, viewer: Viewer, now: number): VisibleExpert | undefined {
  const inside = canSeeAllExperts(viewer);
  const draft = expert.state === "draft";
  if (draft ? !inside : !isShared(expert, now)) return undefined;
  const fields = Object.fromEntries(
    fieldEntries(expert.fields)
      .filter(([name, { scope }]) => inside || (!localFields.includes(name) && isInScope(scope, viewer)))
      .map(([name, { value }]) => [name, value]),
  );
  if (Object.keys(fields).length === 0) return undefined;
  const { id, source, updated, sample = false } = expert;
  return { id, source, updated, fields, sample, draft, expires: expert.consent?.expires };
}

export function isShared({ state, consent }: Pick<Expert, "state" | "consent">, now: number): boolean {
  return state === "shared" && consent !== undefined && consent.expires > now;
}

export function isInScope(scope: Scope, viewer: Viewer): boolean {
  if (scope === "public") return true;
  if (viewer.kind !== "peer" || scope === "node") return false;
  return scope === "recognised" ? viewer.recognised : scope.peers.includes(viewer.actor);
}

/** To whom an entry goes out: the widest of its fields. */
export interface ExpertAudience {
  public: boolean;
  recognised: boolean;
  peers: readonly string[];
}

export function audienceOf(fields: ScopedFields): ExpertAudience {
  const scopes = fieldEntries(fields)
    .filter(([name]) => !localFields.includes(name))
    .map(([, { scope }]) => scope);
  return {
    public: scopes.includes("public"),
    recognised: scopes.includes("recognised"),
    peers: [...new Set(scopes.flatMap((scope) => (typeof scope === "object" ? scope.peers : [])))],
  };
}

/** True when the change shows somebody something that they could not see before: it needs a new consent. */
export function widensScope(before: ScopedFields, after: ScopedFields): boolean {
  return fieldEntries(after).some(([name, { scope }]) => {
    const known = before[name]?.scope ?? "node";
    return !isWithin(scope, known);
  });
}

/** Typed entries of the fields that are there. */
export function fieldEntries(fields: ScopedFields): [ExpertField, Scoped<ExpertFields[ExpertField]>][] {
  return Object.entries(fields).flatMap(([name, field]) => (isExpertField(name) && field ? [[name, field]] : []));
}

export const expertFields: readonly ExpertField[] = [
  "name",
  "affiliation",
  "position",
  "stakeholderGroup",
  "subGroup",
  "regionalGroup",
  "country",
  "languages",
  "topics",
  "summary",
  "roles",
  "availability",
  "links",
  "photo",
  "contact",
  "email",
  "phone",
];

function isExpertField(name: string): name is ExpertField {
  return expertFields.some((field) => field === name);
}

function isWithin(scope: Scope, known: Scope): boolean {
  if (scope === "node" || known === "public") return true;
  // Named peers need not be recognised members, and members change: neither scope lies within the other.
  if (typeof scope === "object") {
    return scope.peers.every((peer) => typeof known === "object" && known.peers.includes(peer));
  }
  return scope === known;
}
