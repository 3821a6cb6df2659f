import type { Room } from "../room.ts";

/** From a first course to what comes after it. */
export const pathways: Room = {};
