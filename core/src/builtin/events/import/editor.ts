import type { TokenViewer } from "../../../content/types/index.ts";

/** Sees drafts, as whoever may run commands does. */
export const editor: TokenViewer = { kind: "token", scopes: ["events:write", "outputs:write"] };
