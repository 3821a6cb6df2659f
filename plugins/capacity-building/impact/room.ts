import type { Room } from "../room.ts";

/** Figures and stories of what came of it all. */
export const impact: Room = {};
