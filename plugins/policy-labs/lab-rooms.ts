import { contributionsRoom } from "./contributions/contributions-room.tsx";
import type { LabRoom } from "./lab-room.ts";
import { peopleRoom } from "./people/people-room.tsx";
import { roomsOfLab } from "./rooms-of-lab.tsx";

/** In the order in which they stand on the page. */
export const labRooms: readonly LabRoom[] = [
  peopleRoom,
  contributionsRoom,
  { desks: [{ path: "partners", label: "partners.title" }] },
  ...roomsOfLab,
];
