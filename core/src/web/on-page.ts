import type { Child } from "hono/jsx";
import type { PersonViewer, Viewer } from "../content/types/index.ts";
import type { Language } from "./language/languages.ts";
import type { Translate } from "./messages/translate.ts";

export interface SlotOnPage {
  lang: Language;
  t: Translate;
  viewer: Viewer;
  subject?: { kind: string; id: string };
  /** Draws a piece with the texts of the contributor that it comes from; what is wrong with it is thrown here. */
  draw(contributor: string, piece: (t: Translate) => Promise<Child>): Promise<Child>;
}

export interface TodayOnPage {
  lang: Language;
  person: PersonViewer;
  /** The texts of the contributor. */
  translate(contributor: string): Promise<Translate>;
}
