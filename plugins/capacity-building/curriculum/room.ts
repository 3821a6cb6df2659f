import type { Room } from "../room.ts";

/** What an activity teaches, unit by unit, and who teaches it. */
export const curriculum: Room = {};
