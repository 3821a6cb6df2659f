import { definePlugin } from "@nri-commons/core/plugin";
import * as z from "zod";
import { helloRoutes } from "./hello-routes.tsx";
import { messages } from "./messages.ts";

/** The smallest living plugin: one page, one setting, seven languages. Copy it and change one thing at a time. */
export default definePlugin()({
  id: "hello",
  version: "0.1.0",
  api: "^1.0.0",
  settings: z.object({ from: z.string().max(80).default("NRI Commons") }),
  routes: { at: "/hello", public: helloRoutes },
  slots: {
    "about.main@1": async (ctx, { lang, t }) => (
      <p>
        <a href={`/${lang}/hello`}>{t("about.link", { from: ctx.settings.from })}</a>
      </p>
    ),
  },
  messages,
});
