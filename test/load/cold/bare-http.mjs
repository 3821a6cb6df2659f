// What a start of Node itself and a bare HTTP server cost.
import { createServer } from "node:http";

const server = createServer((_, response) => response.end("ok"));
server.listen(0, "127.0.0.1", () => process.stdout.write("is ready\n"));
