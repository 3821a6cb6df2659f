import type { Attack } from "./attack.ts";
import { documentAttacks } from "./classes/documents.ts";
import { ownershipAttacks } from "./classes/ownership.ts";
import { pageAttacks } from "./classes/pages.ts";
import { pictureAttacks } from "./classes/pictures.ts";
import { replayAttacks } from "./classes/replays.ts";
import { signatureAttacks } from "./classes/signatures.ts";
import { slowAttacks } from "./classes/slow.ts";
import { wordAttacks } from "./classes/words.ts";

/** Every class of attack that the product has a door for, in the order of the page. */
export const attacks: readonly Attack[] = [
  ...signatureAttacks,
  ...replayAttacks,
  ...ownershipAttacks,
  ...wordAttacks,
  ...documentAttacks,
  ...pageAttacks,
  ...pictureAttacks,
  ...slowAttacks,
];

export { noDoors } from "./no-doors.ts";
