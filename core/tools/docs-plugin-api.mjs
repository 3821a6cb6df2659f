// `npm run docs:plugin-api`: writes docs/guide/plugin-api.md from the sources of core/src/plugin and core/src/testing.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const { pluginApiPage } = await import("../../test/docs/plugin-api.ts");
const page = fileURLToPath(new URL("../../docs/guide/plugin-api.md", import.meta.url));
writeFileSync(page, pluginApiPage());
console.log(page);
