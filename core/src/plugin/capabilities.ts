import type { content } from "../content/index.ts";
import type { Files, Images } from "../files/index.ts";
import type { MailDoor, People } from "../identity/index.ts";
import type { Tx } from "../jobs/index.ts";
import type { Db } from "../store/index.ts";
import type { CredentialsDoor } from "./credentials-door.ts";
import type { DeliveriesDoor } from "./deliveries-door.ts";
import type { FederationDoor } from "./federation-door.ts";
import type { MenusDoor } from "./menus-door.ts";
import type { NetDoor } from "./net-door.ts";
import type { NetworkDoor } from "./network-door.ts";
import type { OperationDesk } from "./operation-door.ts";
import type { AnyTx } from "./plugin-tx.ts";
import type { PersonalDesk } from "./privacy.ts";
import type { ProfileDoor } from "./profile-door.ts";
import type { UndertakingsDoor } from "./undertakings-door.ts";
import type { AuditDesk, BackupDesk, ExportDesk, MailDesk, PluginDesk } from "./upkeep-doors.ts";

/** What each capability opens of `content`: the property of `ctx`, and the verbs there. */
export const contentDoors = {
  "events:read": {
    at: "events",
    verbs: ["list", "get", "find", "inMonth", "count", "places", "findDuplicate", "byKey", "overlapping"],
  },
  "events:write": {
    at: "events",
    verbs: [
      "add",
      "revise",
      "publish",
      "publishSeries",
      "cancel",
      "postpone",
      "withdraw",
      "discard",
      "receiveRemote",
      "receiveAllRemote",
      "withdrawRemote",
      "clearRemote",
      "reclaim",
      "recall",
    ],
  },
  "outputs:read": {
    at: "outputs",
    verbs: [
      "list",
      "get",
      "find",
      "count",
      "findFile",
      "findDuplicate",
      "byKey",
      "describeFiles",
      "findWithdrawn",
      "listWithdrawn",
    ],
  },
  "outputs:write": {
    at: "outputs",
    verbs: [
      "add",
      "revise",
      "publish",
      "withdraw",
      "discard",
      "addFile",
      "unusedFiles",
      "removeFile",
      "receiveRemote",
      "withdrawRemote",
      "clearRemote",
      "reclaim",
      "recall",
    ],
  },
  "experts:read": { at: "experts", verbs: ["list", "get", "find", "count"] },
  "experts:write": {
    at: "experts",
    verbs: [
      "read",
      "findByEmail",
      "add",
      "revise",
      "share",
      "withdraw",
      "expire",
      "receiveRemote",
      "withdrawRemote",
      "clearRemote",
    ],
  },
  "directory:read": { at: "directory", verbs: ["list", "get", "find", "findByActor", "count", "countByKind"] },
  "directory:write": { at: "directory", verbs: ["put", "withdraw", "receiveRemote", "withdrawRemote", "clearRemote"] },
  "arrivals:read": { at: "arrivals", verbs: ["list", "find", "count"] },
  "indicators:read": { at: "indicators", verbs: ["yearly"] },
  "participation:read": { at: "participation", verbs: ["figures"] },
  "participation:write": { at: "participation", verbs: ["put"] },
  "taxonomy:read": { at: "taxonomy", verbs: ["coverage", "termsInUse"] },
  "relations:read": { at: "relations", verbs: ["to"] },
  "search:read": { at: "search", verbs: ["find", "count", "countKinds"] },
  "search:write": { at: "search", verbs: ["putPage", "removePage"] },
  "withdrawals:write": { at: "withdrawals", verbs: ["withdrawSoon", "undo", "findPending"] },
  "drafts:write": { at: "drafts", verbs: ["list", "find", "save", "remove", "removeOld"] },
  "moderation:read": {
    at: "moderation",
    verbs: [
      "listReports",
      "getReport",
      "findOutcome",
      "listAppeals",
      "getAppeal",
      "findAffected",
      "findDecision",
      "why",
      "publicDecisions",
      "figures",
      "readConduct",
      "findByContact",
    ],
  },
  "moderation:write": {
    at: "moderation",
    verbs: [
      "fileReport",
      "fileFlag",
      "fileAppeal",
      "forwardReport",
      "forgetContacts",
      "forgetContact",
      "hide",
      "restrict",
      "undo",
      "dismiss",
      "grantAppeal",
      "rejectAppeal",
      "renewSecret",
      "writeConduct",
    ],
  },
} as const;

export type ContentCapability = keyof typeof contentDoors;

type Content = typeof content;

/** A verb of core as a plugin calls it: reads need no database handle, writes take the plugin's own transaction. */
type Door<Verb> = Verb extends (db: Db, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : Verb extends (tx: Tx, ...rest: infer Rest) => infer Result
    ? (tx: AnyTx, ...rest: Rest) => Result
    : Verb;

type ContentDoor<C extends ContentCapability> = {
  readonly [At in (typeof contentDoors)[C]["at"]]: {
    readonly [V in (typeof contentDoors)[C]["verbs"][number] & keyof Content[At]]: Door<Content[At][V]>;
  };
};

/** The people of the node; whoever has this door can let people in. */
export type PeopleDoor = { readonly [V in keyof People]: WithAnyTx<People[V]> };

type WithAnyTx<Verb> = Verb extends (...given: infer Given) => infer Result
  ? Given extends [Tx, ...infer Rest]
    ? (tx: AnyTx, ...rest: Rest) => Result
    : Verb
  : never;

interface OtherDoors {
  "files:read": { readonly files: Pick<Files, "read"> };
  "files:write": { readonly files: Files };
  "people:read": { readonly people: Pick<PeopleDoor, "list" | "find"> };
  "people:write": { readonly people: PeopleDoor };
  "pictures:read": { readonly pictures: Pick<Images, "find" | "card"> };
  "pictures:write": { readonly pictures: Pick<Images, "find" | "card" | "put" | "urlOf" | "remove"> };
  "federation:read": { readonly federation: FederationDoor };
  "deliveries:read": { readonly deliveries: DeliveriesDoor };
  "undertakings:read": { readonly undertakings: UndertakingsDoor };
  "network:manage": { readonly network: NetworkDoor };
  "site:write": { readonly profile: ProfileDoor };
  "menus:read": { readonly menus: MenusDoor };
  "mail:send": { readonly mail: MailDoor };
  "net:fetch": { readonly net: NetDoor };
  "credentials:sign": { readonly credentials: CredentialsDoor };
  "mail:manage": { readonly mailDesk: MailDesk };
  "backups:manage": { readonly backups: BackupDesk };
  "audit:read": { readonly audit: AuditDesk };
  "plugins:manage": { readonly plugins: PluginDesk };
  "personal-data:manage": { readonly personalData: PersonalDesk };
  "content:export": { readonly exports: ExportDesk };
  "node:operate": { readonly operation: OperationDesk };
}

export type Capability = ContentCapability | keyof OtherDoors;

type DoorOf<C extends Capability> = C extends ContentCapability
  ? ContentDoor<C>
  : C extends keyof OtherDoors
    ? OtherDoors[C]
    : never;

type Intersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

/** The doors that a list of capabilities opens, together. A capability that was not declared is a missing property. */
export type DoorsOf<C extends Capability> = [C] extends [never] ? unknown : Intersection<DoorOf<C>>;
