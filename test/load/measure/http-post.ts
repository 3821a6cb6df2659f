import { fileURLToPath } from "node:url";
import { spawnAnswering } from "../../interop/peers/spawn-answering.ts";
import { drive } from "../inbox/drive.ts";
import type { Rate } from "./cpu.ts";
import { createOfEvent } from "./sample-activity.ts";

interface HonoPost {
  usage(): Promise<{ cpu: number; rss: number }>;
}

/** POSTs a second of CPU that Hono on Node takes whole and answers, nothing else done. */
export async function measureHttpPost(count: number): Promise<Rate> {
  const module = fileURLToPath(new URL("./hono-post.ts", import.meta.url));
  const server = await spawnAnswering<HonoPost>({ module }, ["usage"]);
  const target = new URL("/inbox", server.origin);
  const body = Buffer.from(JSON.stringify(createOfEvent("https://a.example/ap/actors/igf", "1")));
  const request = { body, headers: { "content-type": "application/activity+json" } };
  const requests = (size: number) => Array.from({ length: size }, () => request);
  await drive(target, requests(2000), 16);
  const before = await server.usage();
  const { perSecond } = await drive(target, requests(count), 16);
  const after = await server.usage();
  await server.close();
  return { perCpuSecond: count / ((after.cpu - before.cpu) / 1000), perSecond };
}
