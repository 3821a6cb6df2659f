import { createSpeech } from "@nri-commons/core/web";
import { messages } from "./messages/index.ts";

/** The texts of this plugin where no page is drawn: on the wire, in mail and in files. */
export const say = createSpeech(messages);
