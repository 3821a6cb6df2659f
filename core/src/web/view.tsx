import { createContext, useContext } from "hono/jsx";
import type { Viewer } from "../content/types/index.ts";
import type { Formats } from "./format/formats.ts";
import type { Direction, Language } from "./language/languages.ts";
import type { Translate } from "./messages/translate.ts";
import type { Site } from "./site.ts";

/** What a page knows while it is drawn. */
export interface View {
  lang: Language;
  dir: Direction;
  /** Texts of the contributor whose page it is. */
  t: Translate;
  /** Texts of web itself, for its components. */
  words: Translate;
  format: Formats;
  site: Site;
  viewer: Viewer;
  /** Whose frame the page has. */
  area: "public" | "console";
  /** Path and query after the language: `/events?page=2`. */
  path: string;
  /** Milliseconds: when the page is drawn. */
  now: number;
  /** The reader asked for little data (`Save-Data: on`). */
  savesData: boolean;
  /** Makes the proof of time that a form of the public carries; not there for people who signed in. */
  stamp?(): string;
  /** Makes the token that a form of somebody who signed in carries. */
  token?(): string;
  /** `/events` -> `/fr/events`; whole addresses stay as they are. */
  url(path: string): string;
}

const Current = createContext<View | undefined>(undefined);

/** Everything inside is drawn with this view; `c.var.page` does it. */
export const ViewProvider = Current.Provider;

/** The view of the page being drawn: language, texts, formats, site. Call it at the top of a component. */
export function useView(): View {
  const view = useContext(Current);
  if (view === undefined) throw new Error("A component that needs a view was drawn outside of a page");
  return view;
}
