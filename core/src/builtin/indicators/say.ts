import { createSpeech } from "../../web/index.ts";
import { messages } from "./messages/index.ts";

/** The words of indicators outside of a page: in the API. */
export const say = createSpeech(messages);
