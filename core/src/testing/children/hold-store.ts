// A process that opens a database, says so and holds it until it is killed.
import { openStore } from "../../store/index.ts";

const [url = ""] = process.argv.slice(2);
await openStore({ url });
process.send?.("open");
setInterval(() => undefined, 60_000);
