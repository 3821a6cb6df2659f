import type { Room } from "../room.ts";

/** Calls, application forms and how places are given. */
export const applications: Room = {};
