import { storeChecks } from "../../core/src/federation/engine/store-checks.ts";
import { gateChecks } from "../../core/src/federation/gate/gate-checks.ts";
import { inboxChecks } from "../../core/src/federation/inbox/inbox-checks.ts";
import { signatureChecks } from "../../core/src/federation/signatures/signature-checks.ts";
import { pictureChecks } from "../../core/src/files/pictures/picture-checks.ts";
import { fetchChecks } from "../../core/src/net/fetch-checks.ts";
import { limits } from "../../core/src/net/safe-fetch.ts";
import { takenOut } from "./taken-out.ts";

/** Each takes one check out of the running node, in this process only, and gives the way back. */
const ways: Readonly<Record<string, () => () => void>> = {
  "gate.isSmall": () => answer(gateChecks, "isSmall", () => true),
  "gate.isActivityType": () => answer(gateChecks, "isActivityType", () => true),
  "gate.isLetIn": () => answer(gateChecks, "isLetIn", () => true),
  "gate.isDigestOf": () => answer(gateChecks, "isDigestOf", () => true),
  "gate.isSignedBy": () => answer(gateChecks, "isSignedBy", () => true),
  "gate.readJson": () =>
    answer(gateChecks, "readJson", (bytes) => {
      try {
        return JSON.parse(bytes.toString("utf8"));
      } catch {
        return undefined;
      }
    }),
  "gate.readActivity": () =>
    answer(gateChecks, "readActivity", (wire) => ({
      id: String(wire["id"]),
      type: String(wire["type"]),
      actor: String([wire["actor"]].flat()[0]),
      wire,
    })),
  "gate.isPlain": () => answer(gateChecks, "isPlain", () => true),
  "gate.isActor": () => answer(gateChecks, "isActor", () => true),
  "gate.isOnOrigin": () => answer(gateChecks, "isOnOrigin", () => true),
  "gate.ownershipOf": () => answer(gateChecks, "ownershipOf", () => "own"),
  "gate.isProvedBy": () => answer(gateChecks, "isProvedBy", () => true),
  "gate.isNew": () => answer(gateChecks, "isNew", () => true),
  "gate.isFromOrigin": () => answer(gateChecks, "isFromOrigin", () => true),
  "gate.isActivityDocument": () => answer(gateChecks, "isActivityDocument", () => true),
  "gate.namesOwner": () => answer(gateChecks, "namesOwner", () => true),
  "signature.isTimely": () => answer(signatureChecks, "isTimely", () => true),
  "signature.coversRfc9421": () => answer(signatureChecks, "coversRfc9421", () => true),
  "signature.coversCavage": () => answer(signatureChecks, "coversCavage", () => true),
  "signature.hostOf": () => answer(signatureChecks, "hostOf", (_target, headers) => headers["host"]),
  "signature.isAlgorithmOf": () => answer(signatureChecks, "isAlgorithmOf", () => true),
  "signature.isSoundRsa": () => answer(signatureChecks, "isSoundRsa", () => true),
  "store.assertMayWriteId": () => answer(storeChecks, "assertMayWriteId", () => {}),
  "store.assertMayReplace": () => answer(storeChecks, "assertMayReplace", () => {}),
  "store.ownerOf": () =>
    answer(storeChecks, "ownerOf", (proof, doc) => String([doc["attributedTo"]].flat()[0] ?? proof.actor)),
  "store.owns": () => answer(storeChecks, "owns", () => true),
  "store.supersedes": () => answer(storeChecks, "supersedes", () => true),
  "store.speaksForItself": () => answer(storeChecks, "speaksForItself", () => true),
  "inbox.isSigner": () =>
    answer(inboxChecks, "isSigner", ((actor) => actor !== undefined) as typeof inboxChecks.isSigner),
  "inbox.isAskedOf": () => answer(inboxChecks, "isAskedOf", () => true),
  "inbox.isMoved": () => answer(inboxChecks, "isMoved", () => true),
  "fetch.isSaneText": () => answer(fetchChecks, "isSaneText", () => true),
  "fetch.isPlainUrl": () => answer(fetchChecks, "isPlainUrl", () => true),
  "fetch.isPublicUrl": () => answer(fetchChecks, "isPublicUrl", () => true),
  "fetch.isPublicAddress": () => answer(fetchChecks, "isPublicAddress", () => true),
  "fetch.mayFollow": () => answer(fetchChecks, "mayFollow", (hops) => hops < 1_000),
  "fetch.staysHome": () => answer(fetchChecks, "staysHome", () => true),
  "fetch.isSmall": () => answer(fetchChecks, "isSmall", () => true),
  "picture.isDrawable": () => {
    const back = answer(pictureChecks, "isDrawable", () => true);
    const before = pictureChecks.limits.pixels;
    pictureChecks.limits.pixels = 1_000_000_000;
    return () => {
      back();
      pictureChecks.limits.pixels = before;
    };
  },
  "fetch.deadline": () => {
    const before = limits.document.ms;
    limits.document.ms = 60_000;
    return () => {
      limits.document.ms = before;
    };
  },
};

function answer<T extends object, K extends keyof T & string>(table: T, name: K, instead: T[K]): () => void {
  const before = table[name];
  table[name] = instead;
  return () => {
    table[name] = before;
  };
}

/** The name of a check, to take out: one of a table, or `file.name` of a module that the biting suite wraps. */
export function without(names: readonly string[]): () => void {
  const back = names.map((name) => ways[name]?.() ?? takenOut.take(name));
  return () => {
    for (const undo of back) undo();
  };
}
