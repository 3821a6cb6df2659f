import { type Env, Hono } from "hono";

/** The routes of a room below its own place. */
export function mountedAt<E extends Env>(path: string, routes: Hono<E>): Hono<E> {
  const app = new Hono<E>();
  app.route(path, routes);
  return app;
}
