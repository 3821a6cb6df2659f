import type { Attack, NoDoor } from "./attack.ts";
import { ownershipAttacks } from "./classes/ownership.ts";
import { signatureAttacks } from "./classes/signatures.ts";

/** Every class of attack that the product has a door for, in the order of the page. */
export const attacks: readonly Attack[] = [...signatureAttacks, ...ownershipAttacks];

export const noDoors: readonly NoDoor[] = [];
