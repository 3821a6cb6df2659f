import { startDemo } from "./start-demo.ts";

process.exitCode = await startDemo(process.env);
