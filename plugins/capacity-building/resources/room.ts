import type { Room } from "../room.ts";

/** Where to learn: texts, videos, courses, with licence and size. */
export const resources: Room = {};
