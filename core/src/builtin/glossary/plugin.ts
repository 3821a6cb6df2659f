import { definePlugin } from "../../plugin/index.ts";
import { messages } from "./messages/index.ts";
import { glossaryRoutes } from "./routes.tsx";

/** The words of the IGF in plain language, for whoever is new. */
export default definePlugin()({
  id: "glossary",
  version: "1.0.0",
  api: "^1.0.0",
  routes: { at: "/glossary", public: () => glossaryRoutes() },
  nav: [{ to: "/glossary", label: "nav.glossary", order: 15, place: "foot" }],
  messages,
});
