import { Hono } from "hono";
import type { Ctx, Routes } from "../../plugin/index.ts";
import type { Api, Web } from "../../web/index.ts";
import type { Running } from "./running.ts";

interface Mount {
  web: Web;
  api: Api;
  /** Told when its API or pages could not be made. */
  failed(error: unknown): void;
}

/** Puts a plugin's pages after the language, its feeds beside them and its API under `/api/v1`. */
export function mountPlugin({ plugin, ctx, pages }: Running, { web, api, failed }: Mount) {
  const routes = plugin.routes as Routes<Ctx> | undefined;
  if (pages.feeds !== undefined) web.mount("/", pages.feeds, plugin.id);
  if (routes === undefined) return;
  if (pages.public !== undefined) web.mount(routes.at, orFail(pages.public, failed), plugin.id);
  if (pages.console !== undefined) web.mountConsole(routes.at, orFail(pages.console, failed), plugin.id);
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

/** Whoever asked sees an error page; from then on the plugin is shown as failed. */
function orFail<Now>(pages: Now | (() => Promise<Now>), failed: Mount["failed"]): Now | (() => Promise<Now>) {
  if (!isLater(pages)) return pages;
  return async () => {
    try {
      return await pages();
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}

function isLater<Now>(pages: Now | (() => Promise<Now>)): pages is () => Promise<Now> {
  return typeof pages === "function";
}
