// Two thousand inboxes on as many hosts (127.3.x.y) behind one server: answers each POST with 202, after a delay where asked.
import { createServer } from "node:http";
import { answerCommands } from "../../interop/peers/answer-commands.ts";

export interface SinkCommands {
  /** Milliseconds before an answer: the way there and back. */
  setDelay(ms: number): Promise<void>;
  received(): Promise<number>;
}

let delay = 0;
let received = 0;
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    received++;
    if (delay === 0) response.writeHead(202).end();
    else setTimeout(() => response.writeHead(202).end(), delay);
  });
});
server.keepAliveTimeout = 60_000;
server.listen({ port: 0, host: "0.0.0.0", backlog: 4096 }, () => {
  const address = server.address();
  answerCommands({
    setDelay(ms: number) {
      delay = ms;
    },
    received: () => received,
  });
  const port = address !== null && typeof address === "object" ? address.port : 0;
  process.send?.({ origin: `http://127.0.0.1:${port}`, actor: "" });
});
