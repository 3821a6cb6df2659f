import type { Room } from "../room.ts";

/** Who took part and wants to be found. */
export const alumni: Room = {};
