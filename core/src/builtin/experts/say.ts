import { createSpeech } from "../../web/index.ts";
import { messages } from "./messages/index.ts";

/** The texts of this plugin where no page is drawn: in mail. */
export const say = createSpeech(messages);
