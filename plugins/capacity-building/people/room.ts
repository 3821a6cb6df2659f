import type { Room } from "../room.ts";
import { privacy } from "./privacy.ts";

/** Who takes part in anything here, and their own page behind a mailed link. */
export const people: Room = { privacy };
