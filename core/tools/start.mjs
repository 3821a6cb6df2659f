// `npm start`: builds, then runs the demonstration federation on loopback.
import { buildNodes } from "./build.mjs";

await buildNodes();
await import("../dist/demo.mjs");
