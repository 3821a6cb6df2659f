import { definePlugin } from "../../plugin/index.ts";
import { messages } from "./messages/index.ts";
import { elsewhereRoutes } from "./routes.tsx";

/** What other sites publish with features that this one lacks: its fallback, readable, until the feature arrives. */
export default definePlugin()({
  id: "elsewhere",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities: ["federation:read"],
  routes: { at: "/elsewhere", public: elsewhereRoutes },
  slots: {
    "about.main@1": async (ctx, { lang, t }) => {
      const { items } = await ctx.federation.unread.list({ limit: 1 });
      return items.length === 0 ? null : (
        <p>
          <a href={`/${lang}/elsewhere`}>{t("title")}</a>
        </p>
      );
    },
  },
  messages,
});
