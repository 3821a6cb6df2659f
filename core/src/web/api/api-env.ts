import type { Viewer } from "../../content/types/index.ts";
import type { Site } from "../site.ts";

/** What the routes of the read API find in `c.var`. */
export interface ApiEnv {
  Variables: {
    /** By bearer token; the public without one. */
    viewer: Viewer;
    site: Site;
    requestId: string;
  };
}
