import { Hono } from "hono";
import { sql } from "kysely";
import type { Store } from "../store/index.ts";

interface Health {
  store: Store;
  /** True when everything that `start` starts is running. */
  isReady(): boolean;
}

/** `/healthz`: the process answers. `/readyz`: it can serve: started, and the database reads. */
export function healthRoutes({ store, isReady }: Health): Hono {
  const app = new Hono();
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) => {
    if (!isReady()) return c.text("starting\n", 503);
    try {
      await sql`select 1`.execute(store.db);
      return c.text("ready\n");
    } catch {
      return c.text("the database does not answer\n", 503);
    }
  });
  return app;
}
