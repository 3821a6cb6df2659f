import { Hono } from "hono";
import type { Ctx, Routes } from "../../plugin/index.ts";
import type { Api, Web } from "../../web/index.ts";
import type { Running } from "./running.ts";

interface Mount {
  web: Web;
  api: Api;
  /** Told when its API could not be made. */
  failed(error: unknown): void;
}

/** Puts a plugin's pages after the language, its feeds beside them and its API under `/api/v1`. */
export function mountPlugin({ plugin, ctx, pages }: Running, { web, api, failed }: Mount) {
  const routes = plugin.routes as Routes<Ctx> | undefined;
  if (pages.feeds !== undefined) web.mount("/", pages.feeds, plugin.id);
  if (routes === undefined) return;
  if (pages.public !== undefined) web.mount(routes.at, pages.public, plugin.id);
  if (pages.console !== undefined) web.mountConsole(routes.at, pages.console, plugin.id);
  if (pages.root !== undefined) web.app.route("/", pages.root);
  const { at, api: load } = routes;
  if (load === undefined) return;
  api.mount(at, async () => {
    try {
      return await load(ctx);
    } catch (error) {
      failed(error);
      return new Hono();
    }
  });
}
