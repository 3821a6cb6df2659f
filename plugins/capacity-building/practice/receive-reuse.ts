import { receiveOffered } from "../shelf/receive-item.ts";
import { reuse } from "./practice-note.ts";

/** A site tells of its reuse of a practice note of ours. */
export const receiveReuse = receiveOffered(reuse);
