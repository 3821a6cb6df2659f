import type { Child } from "hono/jsx";
import type { PersonViewer, Viewer } from "../content/types/index.ts";
import type { FormContext } from "./forms/form-context.ts";
import type { SentParts } from "./forms/read-multipart.ts";
import type { Language } from "./language/languages.ts";
import type { AloneProps } from "./layout/alone.tsx";
import type { PageProps } from "./layout/document.tsx";
import type { Translate } from "./messages/translate.ts";
import type { SignedIn } from "./person.ts";
import type { Site } from "./site.ts";
import type { TodayParts } from "./today.ts";
import type { View } from "./view.tsx";

/** What the routes of a page find in `c.var`. */
export interface PageEnv {
  Variables: {
    lang: Language;
    /** Texts of the plugin that the routes belong to, then web's, then English. */
    t: Translate;
    viewer: Viewer;
    site: Site;
    view: View;
    /** The whole document, ready to return: `return c.var.page({ title, body: <EventList … /> })`. */
    page(props: PageProps): Promise<Response>;
    /** A document without the site's frame: a file to keep, a frame in another site. It loads nothing and runs nothing. */
    alone(props: AloneProps): Promise<Response>;
    /** Pieces that other plugins put on this page, from `slots`. */
    slot(name: string, subject?: { kind: string; id: string }): Promise<Child[]>;
    /** Of what was sent by somebody who signed in: tells this showing of the form from every other, so what is sent twice is the same. */
    sendKey?: string;
    /** Who signed in, where somebody did. */
    signedIn?: SignedIn | undefined;
    /** Where files lie while the form that they came with is answered. */
    uploads?: string;
    /** The form that was sent, once it was read. */
    sentForm?: Promise<SentParts>;
    /** For `publicForm`. */
    form: FormContext;
    requestId: string;
  };
}

/** What the routes of a console page find: there is always somebody. */
export interface ConsoleEnv {
  Variables: PageEnv["Variables"] & {
    viewer: PersonViewer;
    person: PersonViewer;
    signedIn: SignedIn;
    /** What every plugin has for the first page. */
    today(): Promise<TodayParts>;
  };
}
