import type { Messages } from "./catalogue.ts";
import { en } from "./web-en.ts";

/** What the layout and the components say. */
export const webMessages: Messages = { en: { reviewed: true, texts: en } };
