import { createSpeech } from "../../web/index.ts";
import { messages } from "./messages/index.ts";

/** The texts of this plugin in the language of somebody who is written to. */
export const say = createSpeech(messages);
