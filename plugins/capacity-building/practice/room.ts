import type { Room } from "../room.ts";

/** What initiatives tried and others may reuse. */
export const practice: Room = {};
