import type { Room } from "../room.ts";

/** Organisations and programmes that capacity development is done with. */
export const partners: Room = {};
