import { createSpeech } from "../../web/index.ts";
import { messages } from "./messages/index.ts";

/** The texts of the desk in mail. */
export const say = createSpeech(messages);
