import type { PersonViewer } from "../content/types/index.ts";

/** Somebody whose session the request carries. */
export interface SignedIn {
  viewer: PersonViewer;
  session: string;
  /** Secret of the session that its forms are signed with. */
  csrf: string;
}
