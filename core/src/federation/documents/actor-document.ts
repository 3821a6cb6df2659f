import type { PublicKeys } from "../../identity/index.ts";
import { type JsonObject, pickLanguage } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import type { NodeProfile } from "../node-profile.ts";
import { profileContext } from "../wire-context.ts";

export interface ActorFacts {
  profile: NodeProfile;
  keys: PublicKeys;
  /** The actor of the registry that this node uses. */
  registry: string | undefined;
  keepsRegistry: boolean;
  approvesFollowers: boolean;
  /** Origins under which this node was known before, and, at one of those, the one where it is now. */
  former?: readonly string[];
  movedTo?: string | undefined;
  published: string;
}

/** The initiative: owns all objects, follows and is followed. */
export function initiativeDocument(facts: ActorFacts): WireObject {
  const { profile, registry, keepsRegistry } = facts;
  const { origin, actor, kind, country, region, languages, zone, website, logo } = profile;
  const id = `${origin}/ap/actors/${actor}`;
  const [first = "en"] = languages;
  return {
    ...commonDocument(id, facts),
    type: "Group",
    "nri:kind": "Initiative",
    preferredUsername: actor,
    ...texts("name", profile.name, first),
    ...texts("summary", profile.summary, first),
    "nri:initiativeKind": kind,
    ...(country === undefined ? {} : { "nri:countries": [country] }),
    ...(region === undefined ? {} : { "nri:region": { [first]: region } }),
    "nri:languages": [...languages],
    "nri:timezone": zone,
    ...(website === undefined ? {} : { "nri:website": website }),
    ...(logo === undefined ? {} : { icon: iconOf(logo, first) }),
    upcomingEvents: `${id}/upcoming`,
    featured: `${id}/featured`,
    ...(keepsRegistry ? { "nri:registry": `${id}/registry` } : {}),
    ...(registry === undefined || keepsRegistry ? {} : { "nri:registeredWith": registry }),
    generator: { type: "Application", id: `${origin}/ap/actors/relay`, name: "NRI Commons", implements: speaks },
  };
}

/** The instance: signs fetches and announces what the initiative publishes. */
export function relayDocument(facts: ActorFacts): WireObject {
  const { origin, actor, name, languages } = facts.profile;
  const id = `${origin}/ap/actors/relay`;
  const own = pickLanguage(name, languages[0] ?? "en")?.text ?? actor;
  return {
    ...commonDocument(id, facts),
    type: "Application",
    "nri:kind": "Instance",
    preferredUsername: "relay",
    name: `${own} (relay)`,
    "nri:initiative": `${origin}/ap/actors/${actor}`,
    implements: speaks,
  };
}

/** FEP-844e. */
const speaks = [{ href: "https://datatracker.ietf.org/doc/html/rfc9421", name: "RFC-9421: HTTP Message Signatures" }];

function commonDocument(
  id: string,
  { profile, keys, approvesFollowers, former = [], movedTo, published }: ActorFacts,
): JsonObject & { id: string } {
  const name = id.slice(id.lastIndexOf("/") + 1);
  return {
    "@context": profileContext,
    id,
    url: `${profile.origin}/`,
    inbox: `${id}/inbox`,
    outbox: `${id}/outbox`,
    followers: `${id}/followers`,
    following: `${id}/following`,
    endpoints: { sharedInbox: `${profile.origin}/ap/inbox` },
    publicKey: { ...keys.publicKey },
    assertionMethod: keys.assertionMethod.map((key) => ({ ...key })),
    manuallyApprovesFollowers: approvesFollowers,
    discoverable: true,
    indexable: true,
    published,
    ...(former.length === 0 ? {} : { alsoKnownAs: former.map((origin) => `${origin}/ap/actors/${name}`) }),
    ...(movedTo === undefined ? {} : { movedTo: `${movedTo}/ap/actors/${name}` }),
    webfinger: `${name}@${new URL(profile.origin).host}`,
  };
}

function iconOf({ url, mediaType, alt }: NonNullable<NodeProfile["logo"]>, lang: string): JsonObject {
  const name = alt && pickLanguage(alt, lang)?.text;
  return { type: "Image", mediaType, url, ...(name === undefined ? {} : { name }) };
}

function texts(term: "name" | "summary", map: NodeProfile["name"], lang: string): JsonObject {
  const text = pickLanguage(map, lang)?.text;
  if (text === undefined) return {};
  return { [term]: text, ...(Object.keys(map).length > 1 ? { [`${term}Map`]: { ...map } } : {}) };
}
