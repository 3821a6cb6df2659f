import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What may happen to a POST on its way, each with its chance. */
export interface Lies {
  /** It never arrives. */
  loseRequest?: number;
  /** It arrives, and the sender hears nothing of it. */
  loseAnswer?: number;
  /** It arrives twice. */
  double?: number;
  /** It, and its answer, wait up to so many milliseconds: later ones overtake it. */
  delay?: number;
}

export interface LyingProxy {
  /** From now on. */
  lies: Lies;
  readonly told: { lost: number; unanswered: number; doubled: number };
  close(): void;
}

/** Stands between a node and the world: whoever asks at `port` is answered by whoever listens at `target`. */
export function lieBetween(port: number, target: number): Promise<LyingProxy> {
  const told = { lost: 0, unanswered: 0, doubled: 0 };
  const proxy: LyingProxy = { lies: {}, told, close: () => undefined };
  const server = createServer(async (incoming, response) => {
    const body = await read(incoming);
    const lies = incoming.method === "POST" ? proxy.lies : {};
    const wait = () => sleep(Math.random() * (lies.delay ?? 0));
    if (happens(lies.loseRequest)) {
      told.lost++;
      return void response.destroy();
    }
    await wait();
    if (happens(lies.double)) {
      told.doubled++;
      void sleep(Math.random() * (lies.delay ?? 20)).then(() => pass(target, incoming, body).catch(() => undefined));
    }
    const answer = await pass(target, incoming, body).catch(() => undefined);
    await wait();
    if (answer && !happens(lies.loseAnswer)) return respond(response, answer);
    if (answer) told.unanswered++;
    response.destroy();
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      proxy.close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve(proxy);
    });
  });
}

interface Passed {
  status: number;
  headers: string[];
  body: Buffer;
}

/** With the very headers that came: they are signed. */
function pass(port: number, { method, url, rawHeaders }: IncomingMessage, body: Buffer): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const forward = request({ host: "127.0.0.1", port, method, path: url, setHost: false }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, headers: answer.rawHeaders, body: await read(answer) });
    });
    for (let at = 0; at < rawHeaders.length; at += 2) forward.setHeader(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
    forward.once("error", reject);
    forward.end(body);
  });
}

function respond(response: ServerResponse, { status, headers, body }: Passed): void {
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    if (/^(connection|keep-alive|transfer-encoding)$/i.test(headers[at] ?? "")) continue;
    kept.push(headers[at] ?? "", headers[at + 1] ?? "");
  }
  response.writeHead(status, kept).end(body);
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function happens(chance = 0): boolean {
  return Math.random() < chance;
}

function sleep(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}
