import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";

const { renderPressAtom } = later(() => import("./press-atom.ts"));

/** What journalists look for, on one page (EGM26-VIII.3). */
export const press: Room = {
  public: async (ctx) => (await import("./routes.tsx")).pressRoutes(ctx),
  nav: [{ to: "/capacity/press", label: "press.title", order: 42, place: "sitemap" }],
  feeds: [{ at: "/capacity/press.atom", type: "application/atom+xml", title: "press.feed", render: renderPressAtom }],
};
