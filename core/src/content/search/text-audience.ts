/** Whom a text may be found by: everybody, recognised members, or people of this node. */
export type TextAudience = "public" | "recognised" | "node";
