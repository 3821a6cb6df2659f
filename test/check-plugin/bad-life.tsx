import { definePlugin } from "@nri-commons/core/plugin";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { type Fault, named } from "./fault.ts";

/** Its page is there for so many openings, as of a plugin that holds something which it does not give back. */
function upToOpening(last: number) {
  let opened = 0;
  return definePlugin()({
    ...named,
    routes: {
      at: "/bad",
      public: () => {
        opened++;
        const isThere = opened <= last;
        return new Hono<PageEnv>().get("/", (c) =>
          isThere ? c.var.page({ title: "Bad", body: <h1>Bad</h1> }) : c.notFound(),
        );
      },
    },
  });
}

/** What switching it off and on does to it. The first opening is the node's, the second the check's own. */
export const badLife: readonly Fault[] = [
  {
    that: "is not there again when it was switched on again",
    plugin: upToOpening(2),
    promise: "life",
    seen: /^switched on again, \/en\/bad does not answer as before$/,
  },
  {
    that: "is not there again when it was installed again",
    plugin: upToOpening(3),
    promise: "life",
    seen: /^installed again, \/en\/bad does not answer as before$/,
  },
];
