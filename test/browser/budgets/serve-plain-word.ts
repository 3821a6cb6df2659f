import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of one word: what the line and the browser take for next to nothing, so that a busy machine can be told from a heavy page. */
export async function servePlainWord(): Promise<{ address: string; close(): void }> {
  const server = createServer((_request, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end('<!doctype html><html lang="en"><title>Word</title><h1>Word</h1>');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
