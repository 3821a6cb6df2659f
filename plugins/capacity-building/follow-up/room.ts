import type { Room } from "../room.ts";

/** What became of people after 6, 12 and 24 months, told by themselves. */
export const followUp: Room = {};
