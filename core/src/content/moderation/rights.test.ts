import { expect, it } from "vitest";
import { actingAs } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import { moderation } from "../index.ts";

type Who = Parameters<typeof actingAs>[0];

const reason = { reason: "spam", note: "" } as const;

describeOnBothDatabases("who may moderate", (open) => {
  const verbs: Record<string, (tx: Parameters<typeof moderation.dismiss>[0]) => Promise<unknown>> = {
    hide: (tx) => moderation.hide(tx, { ...reason, ref: "none" }),
    restrict: (tx) => moderation.restrict(tx, { ...reason, site: "https://a.example", action: "limit" }),
    undo: (tx) => moderation.undo(tx, { ...reason, target: "https://a.example" }),
    dismiss: (tx) => moderation.dismiss(tx, { ...reason, report: 1 }),
    grantAppeal: (tx) => moderation.grantAppeal(tx, { ...reason, appeal: 1 }),
    rejectAppeal: (tx) => moderation.rejectAppeal(tx, { ...reason, appeal: 1 }),
    renewSecret: (tx) => moderation.renewSecret(tx, 1),
    forwardReport: (tx) => moderation.forwardReport(tx, 1),
    writeConduct: (tx) => moderation.writeConduct(tx, { lang: "en", text: "Be kind." }),
  };

  it("is asked by each verb: visitors, and people and tokens without the right, are refused whatever page led there", async () => {
    const site = await openSite({ store: await open(), plugins: [] });
    const code = (who: Who, verb: keyof typeof verbs) =>
      actingAs(who, () => site.jobs.transaction((tx) => verbs[verb]?.(tx) ?? Promise.resolve())).then(
        () => "done",
        (error: { code?: string }) => error.code,
      );
    for (const who of [
      { kind: "visitor" },
      { kind: "person", id: "p", scopes: ["events:write", "outputs:write"] },
      { kind: "token", id: "t", scopes: ["experts:read"] },
    ] as const) {
      for (const verb of Object.keys(verbs))
        expect([who.kind, verb, await code(who, verb)]).toEqual([who.kind, verb, "forbidden"]);
    }
    const allowed: Who[] = [
      { kind: "person", id: "p", scopes: ["moderation:write"] },
      { kind: "token", id: "t", scopes: ["moderation:write"] },
      { kind: "operator" },
    ];
    for (const who of allowed) {
      for (const verb of Object.keys(verbs)) expect([who.kind, verb, await code(who, verb)]).not.toContain("forbidden");
    }
  });
});
