import type { Room } from "../room.ts";

/** What participants thought of an activity, without their names. */
export const feedback: Room = {};
