import { Readable } from "node:stream";
import { Hono } from "hono";
import type { Host } from "../host/index.ts";
import { Refusal } from "../kit/index.ts";
import { writeTable } from "./plugins/write-table.ts";

/** `/open-data/{plugin}/{table}.csv` and `.json`: what plugins give to everybody. */
export function openDataRoutes(host: Pick<Host, "exports" | "readExport">): Hono {
  const app = new Hono();
  app.get("/open-data/:plugin/:file", async (c) => {
    const { plugin, file } = c.req.param();
    const [, name = "", type = ""] = /^([\w.-]+)\.(csv|json)$/.exec(file) ?? [];
    const found = host.exports().find((one) => one.plugin === plugin && one.name === name && one.open);
    if (found === undefined || (type !== "csv" && type !== "json")) throw new Refusal("not-found");
    const rows = host.readExport({ plugin, name, all: false });
    return c.body(Readable.toWeb(Readable.from(writeTable(rows, type))) as ReadableStream, 200, {
      "content-type": type === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${plugin}-${name}.${type}"`,
      "cache-control": "public, max-age=300",
      "access-control-allow-origin": "*",
      ...(found.licence && { link: `<https://spdx.org/licenses/${encodeURIComponent(found.licence)}>; rel="license"` }),
    });
  });
  return app;
}
