import type { Room } from "../room.ts";

/** What the bodies of intersessional work do, in plain words. */
export const explainers: Room = {};
