/** wire: our Output as an Article with `nri:kind: "Output"` and back; nothing here touches a database. */
export { filePath } from "./file-wire.ts";
export { fromOutputWire, type ReadOutput, toOutputWire } from "./output-wire.ts";
