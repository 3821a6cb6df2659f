import { definePlugin } from "../../plugin/index.ts";
import { peopleConsole } from "./console.tsx";
import { messages } from "./messages/index.ts";
import { capabilities } from "./people-ctx.ts";
import { privacy } from "./privacy.ts";
import { peopleRoutes } from "./routes.tsx";

/** Signing in and out, invitations, and the pages on which owners manage people and everybody their own account. */
export default definePlugin()({
  id: "people",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  routes: { at: "/", public: peopleRoutes, console: peopleConsole },
  nav: [
    { to: "/sign-in", label: "nav.sign-in", order: 90, place: "foot" },
    { to: "/console/people", label: "nav.people", order: 40, place: "settings", group: "people", scope: "admin" },
    { to: "/console/me", label: "nav.me", order: 90, place: "settings", group: "people" },
  ],
  today: async (ctx, { t, person }) => {
    if (person.role !== "owner") return {};
    const [people, invited] = [await ctx.people.list(), await ctx.people.invitations()];
    const able = people.filter(({ disabled }) => disabled === undefined);
    const href = "/console/people/invite";
    const done = able.length + invited.length > 1;
    return { steps: [{ title: t("step.second"), why: t("step.second.why"), href, done, order: 40 }] };
  },
  privacy,
  messages,
});
