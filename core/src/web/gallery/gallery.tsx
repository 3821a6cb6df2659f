import { Hono } from "hono";
import type { FC } from "hono/jsx";
import type { PageEnv } from "../index.ts";
import { CalendarView, EventsView, HomeView } from "./gallery-lists.tsx";
import { EventView, FormView } from "./gallery-things.tsx";

const views: Record<string, FC> = {
  home: HomeView,
  events: EventsView,
  event: EventView,
  calendar: CalendarView,
  form: FormView,
};

export const galleryViews = Object.keys(views);

/** One page a group of components, to look at and to check in a browser. Tests only. */
export function galleryRoutes(): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();
  for (const [name, View] of Object.entries(views)) {
    routes.get(name === "home" ? "/" : `/${name}`, (c) =>
      c.var.page({
        title: name,
        description: "Gallery",
        mistakes: name === "form",
        body: <View />,
        jsonLd: { "@type": "Event", name: "</script>" },
      }),
    );
  }
  return routes;
}
