import type { Room } from "../room.ts";

/** Certificates as Open Badges, and the page that checks one. */
export const certificates: Room = {};
