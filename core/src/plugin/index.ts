/** plugin: what a plugin is made of and what it may reach; core's own content is written against these very doors. */
export type {
  Announcement,
  Arrival,
  Evidence,
  Followed,
  FormerAddress,
  Incoming,
  IncomingActivity,
  NodeHealth,
  Peer,
  PeerDecision,
  RefusalCount,
  RegistryAnswer,
  RegistryEntry,
  RegistryOffer,
  UnreadObject,
  WireObject,
  Withdrawn,
} from "../federation/index.ts";
export { drawCard, type KeptPicture } from "../files/index.ts";
export type { MailAccepted, MailDoor, NewMail, NewMailSettings } from "../identity/index.ts";
export {
  type CurrentProfile,
  type Logo,
  logoPath,
  type Profile,
  type ProfilePatch,
  type ProfileProblem,
} from "../identity/index.ts";
export type { Facts, FactType } from "../jobs/index.ts";
export type { Migration } from "../store/index.ts";
export { type Capability, contentDoors } from "./capabilities.ts";
export type { Ctx } from "./context.ts";
export type * from "./contributions.ts";
export type { CheckedToken, CredentialsDoor, ReadToken } from "./credentials-door.ts";
export { API_VERSION, definePlugin, type Plugin, type PluginDefinition } from "./define-plugin.ts";
export type { DeliveriesDoor } from "./deliveries-door.ts";
export type { FederationDoor } from "./federation-door.ts";
export type * from "./figures.ts";
export type * from "./hooks.ts";
export { isKnownSite, namesOf } from "./known-sites.ts";
export { later } from "./later.ts";
export type { MenusDoor } from "./menus-door.ts";
export type { FeedRequestOptions, FetchedFeed, NetDoor } from "./net-door.ts";
export { type NetworkDoor, type PeerChange, peerChanges, type SecurityUpdate } from "./network-door.ts";
export type * from "./operation-door.ts";
export { frameOf, ownIdOf } from "./own-wire.ts";
export type { Permission } from "./permissions.ts";
export type { PluginTx } from "./plugin-tx.ts";
export type { ErasedData, FoundData, Holding, PersonalDesk, Privacy, UnsearchedPlugin } from "./privacy.ts";
export type { ProfileDoor } from "./profile-door.ts";
export type { ReviewedPlugin } from "./reviewed-plugin.ts";
export { findPictureJson, findShownPictures, type ShownPicture } from "./shown-pictures.ts";
export type { Undertakings, UndertakingsAsked, UndertakingsDoor } from "./undertakings-door.ts";
export type * from "./upkeep-doors.ts";
export { readBodies, writeBody } from "./wire-bodies.ts";
export { mainLanguageOf, type OwnRefs, pageOf, toIri, toRef, type WireFrame } from "./wire-frame.ts";
export { readPicture, writePicture } from "./wire-pictures.ts";
export { languageTag, readTags, writeTags } from "./wire-tags.ts";
export { languageOf, readLanguageMap, readTexts, unknownLanguage, writeTexts } from "./wire-texts.ts";
export {
  booleanOf,
  countOf,
  firstOf,
  instantOf,
  irisOf,
  lineOf,
  linesOf,
  listOf,
  numberOf,
  objectsOf,
  textOf,
  toWireInstant,
  urlOf,
} from "./wire-values.ts";
