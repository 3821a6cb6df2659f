import { createSpeech } from "@nri-commons/core/web";
import { messages } from "./messages/index.ts";

/** The texts of this plugin in mail and on the wire. */
export const say = createSpeech(messages);
