import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { attacks } from "./attack-list.ts";
import { suiteClock } from "./suite-clock.ts";
import { takenOut } from "./taken-out.ts";
import { without } from "./without.ts";
import { startWorld, type World } from "./world.ts";

// What is no table of checks is wrapped here: the real function, until its name is taken out.
vi.mock(import("../../core/src/federation/inbox/owners-proof.ts"), async (original) => {
  const real = await original();
  return {
    hasOwnersProof: (...given) =>
      takenOut.has("proof.hasOwnersProof") ? Promise.resolve(true) : real.hasOwnersProof(...given),
  };
});
vi.mock(import("../../core/src/federation/documents/readers.ts"), async (original) => {
  const real = await original();
  return {
    readsFor: (...given) => (takenOut.has("readers.readsFor") ? Promise.resolve(() => true) : real.readsFor(...given)),
  };
});
vi.mock(import("../../core/src/web/components/sanitize-html.ts"), async (original) => {
  const real = await original();
  return { sanitizeHtml: async (html) => (takenOut.has("page.sanitizeHtml") ? html : real.sanitizeHtml(html)) };
});
vi.mock(import("../../core/src/web/feeds/csv-table.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    csvTable: async (columns, rows) =>
      takenOut.has("feed.csvTable") ? rows.map((row) => row.join(",")).join("\n") : real.csvTable(columns, rows),
  };
});
vi.mock(import("../../core/src/web/feeds/ics-feed.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    icsFeed: async (feed) =>
      takenOut.has("feed.icsFeed")
        ? feed.events
            .map(
              ({ name, description }) => `BEGIN:VEVENT\r\nSUMMARY:${name}\r\nDESCRIPTION:${description}\r\nEND:VEVENT`,
            )
            .join("\r\n")
        : real.icsFeed(feed),
  };
});
vi.mock(import("../../core/src/files/sniff-type.ts"), async (original) => {
  const real = await original();
  return {
    sniffType: async (path, file) => (takenOut.has("files.sniffType") ? "application/pdf" : real.sniffType(path, file)),
  };
});
vi.mock(import("../../core/src/web/http/security-headers.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    securityHeaders(given) {
      const set = real.securityHeaders(given);
      return (c, next) => (takenOut.has("http.securityHeaders") ? next() : set(c, next));
    },
    contentPolicy: (source) =>
      takenOut.has("http.securityHeaders") ? "script-src 'self'" : real.contentPolicy(source),
  };
});
vi.mock(import("../../core/src/content/search/match.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    matchSqlite: (q, marks) =>
      takenOut.has("search.matchSqlite") ? `{title body} : ("${q}")` : real.matchSqlite(q, marks),
  };
});
vi.mock(import("../../core/src/content/types/viewer.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    canSeeDrafts: (...given) => takenOut.has("viewer.canSeeDrafts") || real.canSeeDrafts(...given),
  };
});
vi.mock(import("../../core/src/identity/access-token.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    createAccessTokens(deps) {
      const tokens = real.createAccessTokens(deps);
      return {
        ...tokens,
        async verifyToken(jwt) {
          if (!takenOut.has("token.verify")) return tokens.verifyToken(jwt);
          const { jti } = JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString());
          const claimed = (await tokens.listTokens()).find(({ id }) => id === jti);
          return claimed ?? tokens.verifyToken(jwt);
        },
      };
    },
  };
});

/** The same attacks on a node that lacks the one check which stops them. */
describe("with its check taken out", () => {
  let world: World;
  beforeAll(async () => {
    delete process.env["NODE_ENV"];
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const biting = attacks.flatMap(({ title, bite }) => ("none" in bite ? [] : [{ title, bite }]));

  it.each(biting)("$title succeeds", async ({ bite }) => {
    suiteClock.nextMinute();
    const tried = async () => {
      await bite.input.prepare?.(world);
      const answer = await bite.input.send(world);
      await world.settle();
      return { status: answer.status, succeeded: await bite.succeeded(world, answer) };
    };
    expect(await tried()).toEqual({ status: bite.input.status, succeeded: false });
    const back = without(bite.without);
    try {
      expect(await tried()).toMatchObject({ succeeded: true });
    } finally {
      back();
    }
    await bite.undo?.(world);
  });
});
