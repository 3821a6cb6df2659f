import type { Child } from "hono/jsx";
import type { Viewer } from "../content/types/index.ts";
import type { FormContext } from "./forms/public-form.ts";
import type { Language } from "./language/languages.ts";
import type { PageProps } from "./layout/document.tsx";
import type { Translate } from "./messages/translate.ts";
import type { Site } from "./site.ts";
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
    /** Pieces that other plugins put on this page, from `slots`. */
    slot(name: string, subject?: { kind: string; id: string }): Promise<Child[]>;
    /** For `publicForm`. */
    form: FormContext;
    requestId: string;
  };
}
