import type { Room } from "../room.ts";

/** Schools, courses, webinars, fellowships and the like: what is on, of this site and of others. */
export const activities: Room = {};
