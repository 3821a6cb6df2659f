import type { Room } from "../room.ts";

/** What communities ask for, what others offer, and how the two meet. */
export const demand: Room = {};
