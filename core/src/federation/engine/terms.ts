const words = (text: string) => text.trim().split(/\s+/);

/** Every ActivityStreams, LDP and security term that the engine or we read: in normal form its value is an array. */
export const boxedTerms: ReadonlySet<string> = new Set(
  words(`
  accuracy actor altitude anyOf attachment attributedTo audience bcc bto cc closed content context current deleted
  describes duration endTime endpoints first followers following formerType generator height href hreflang icon image
  inReplyTo inbox instrument items last latitude likes liked location longitude mediaType name next
  oauthAuthorizationEndpoint oauthTokenEndpoint object oneOf orderedItems origin outbox owner partOf preferredUsername
  prev preview provideClientKey proxyUrl publicKey publicKeyPem published radius rel relationship replies result
  sharedInbox shares signClientKey source startIndex startTime streams subject summary tag target to totalItems units
  updated uploadMedia url width`),
);

/** Boxed terms whose strings are IRIs: there the public address is written short. */
export const iriTerms: ReadonlySet<string> = new Set(
  words(`
  actor anyOf attachment attributedTo audience bcc bto cc context current describes endpoints first followers following
  generator href icon image inReplyTo inbox instrument items last likes liked location next object oneOf orderedItems
  origin outbox owner partOf prev preview proxyUrl publicKey relationship replies result sharedInbox shares streams
  subject tag target to url`),
);

/** Language maps of ActivityStreams. */
export const mapTerms: ReadonlySet<string> = new Set(["contentMap", "nameMap", "summaryMap"]);

/** On the wire these stay lists even with one member: other software expects it so. */
export const listTerms: ReadonlySet<string> = new Set(words("to cc tag attachment items orderedItems assertionMethod"));

export const activityTypes: ReadonlySet<string> = new Set(
  words(`
  Accept Add Announce Arrive Block Create Delete Dislike Flag Follow Ignore Invite Join Leave Like Listen Move Offer
  Read Reject Remove TentativeAccept TentativeReject Travel Undo Update View`),
);

export const actorTypes: ReadonlySet<string> = new Set(words("Application Group Organization Person Service"));

/** The other types of ActivityStreams. */
export const objectTypes: ReadonlySet<string> = new Set(
  words(`
  Article Audio Collection CollectionPage Document Event Image Link Mention Note OrderedCollection OrderedCollectionPage
  Page Place Profile Question Relationship Tombstone Video`),
);

export const activityStreams = "https://www.w3.org/ns/activitystreams";
export const securityV1 = "https://w3id.org/security/v1";
export const publicIri = `${activityStreams}#Public`;
/** The public address in normal form. */
export const publicAddress = "as:Public";
export const publicSpellings: ReadonlySet<string> = new Set([publicIri, publicAddress, "Public"]);
