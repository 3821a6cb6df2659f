import type { JsonObject } from "@nri-commons/core/kit";
import type { Answer } from "../answer.ts";
import type { Attack, Input } from "../attack.ts";
import { sendRaw } from "../signed-post.ts";
import type { World } from "../world.ts";

const get =
  (path: (world: World) => string, headers: Record<string, string> = {}) =>
  async (world: World) => {
    const { origin } = world.node;
    // Written as it is: URL would tidy up what is tried here.
    const answer = await raw(origin, path(world), headers);
    return answer;
  };

/** A GET whose path nobody has tidied up. */
async function raw(origin: string, path: string, headers: Record<string, string>): Promise<Answer> {
  const { request } = await import("node:http");
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, headers: { accept: "text/html", ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString("utf8"),
            headers: new Headers(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

let shown = "";

/** The friend publishes an event that says this; then it is looked at. */
const publishes = (more: JsonObject) => async (world: World) => {
  const { friend, inbox, node } = world;
  const event = friend.event(more);
  await friend.send(inbox, friend.activity("Create", event));
  await world.settle();
  const row = await node.store.db
    .selectFrom("content_event")
    .select("id")
    .where("iri", "=", event.id)
    .executeTakeFirst();
  shown = row?.id ?? "";
};

const eventPage = get(() => `/en/events/${shown}`);

const markup = /<script>alert|onerror=|href="javascript:|<iframe|<style>@import/i;

function xss(name: string, more: JsonObject): Input {
  return {
    name,
    prepare: publishes(more),
    send: eventPage,
    status: 200,
    isHarmless: ({ text = "" }) => !markup.test(text),
  };
}

const inContent = xss("a picture with a script in an event's text", {
  content: '<p>Come</p><img src=x onerror="alert(1)">',
});

const formula: Input = {
  name: "an event whose name is a formula",
  prepare: publishes({ name: '=HYPERLINK("https://evil.example","Open")' }),
  send: get(() => "/en/events.csv"),
  status: 200,
  isHarmless: ({ text = "" }) => !/(^|,|")=HYPERLINK/m.test(text),
};

const forgedEvent = "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged\r\nSUMMARY:Never said";

const lines: Input = {
  name: "an event whose text begins a second event",
  prepare: publishes({ content: `<p>Come\r\n${forgedEvent}</p>` }),
  send: get(() => `/en/events/${shown}.ics`),
  status: 200,
  isHarmless: ({ text = "" }) => text.match(/^BEGIN:VEVENT/gm)?.length === 1,
};

const upload =
  (name: string, bytes: string | Buffer) =>
  async ({ node }: World): Promise<Answer> => {
    const output = {
      title: { en: "Messages" },
      type: "nri-messages",
      producer: "community",
      licence: "CC-BY-4.0",
      files: [name],
    };
    try {
      const { data } = await node.run("output add", {
        options: { publish: true },
        arguments: { file: "output.json" },
        files: {
          file: { name: "output.json", bytes: Buffer.from(JSON.stringify(output)) },
          [name]: { name, bytes: Buffer.from(bytes) },
        },
      });
      uploaded = (data as [{ id: string }])[0].id;
      return { status: 201 };
    } catch (error) {
      return { status: error instanceof Error && "status" in error ? Number(error.status) : 500, text: String(error) };
    }
  };
let uploaded = "";

const svg: Input = {
  name: "a picture that can hold scripts (SVG)",
  send: upload("map.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  status: 415,
};

/** A file of this name is published, and downloaded. */
function offers(name: string): { prepare(world: World): Promise<void>; send: Input["send"] } {
  return {
    async prepare(world) {
      const answer = await upload(name, `text ${Math.random()}`)(world);
      if (answer.status !== 201) throw new Error(answer.text);
    },
    async send(world) {
      const { text = "" } = await get(() => `/en/outputs/${uploaded}`)(world);
      const path = /href="([^"]*\/files\/[^"]*)"/.exec(text)?.[1] ?? "/no-file";
      return get(() => new URL(path, world.node.origin).pathname)(world);
    },
  };
}

const oneHeader = ({ headers }: Answer) =>
  headers?.get("set-cookie") === null && // What stands in quotes is one word, whatever it says.
  headers
    .get("content-disposition")
    ?.replace(/"[^"]*"/g, "")
    .match(/filename=/g)?.length === 1;

const api = (path: string, token?: (world: World) => string) => (world: World) =>
  get(() => path, { accept: "application/json", ...(token ? { authorization: `Bearer ${token(world)}` } : {}) })(world);

const part = (value: object | string) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** The claims of a real token, under another header and signature. */
function forged(header: object, change: (claims: JsonObject) => JsonObject = (claims) => claims, signature = "") {
  return ({ tokens }: World) => {
    const [, claims = ""] = tokens.write.split(".");
    const real: JsonObject = JSON.parse(Buffer.from(claims, "base64url").toString());
    return `${part(header)}.${part(change(real))}.${signature}`;
  };
}

const drafts = "/api/v1/events?visibility=draft";

const noneToken: Input = {
  name: "a token that says that it needs no signature",
  send: api(drafts, forged({ alg: "none", typ: "nri-access+jwt" })),
  status: 401,
};

const noSecret = ({ text = "" }: Answer, { lines: log, tokens }: World) => {
  const all = text + JSON.stringify(log);
  return !/PRIVATE KEY|"d":"/.test(all) && !all.includes(tokens.write.split(".")[2] ?? "");
};

let draft = "";

async function addDraft(world: World): Promise<void> {
  const { node, tokens } = world;
  const body = {
    name: { en: "Secret plan" },
    startDate: "2027-05-02",
    endDate: "2027-05-02",
    allDay: true,
    zone: "Africa/Nairobi",
  };
  const response = await fetch(`${node.origin}/api/v1/events`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens.write}` },
  });
  draft = ((await response.json()) as { id: string }).id;
}

const draftUnsigned: Input = {
  name: "a draft by its id, without a token",
  prepare: addDraft,
  send: (world) => api(`/api/v1/events/${draft}`)(world),
  status: 404,
};

const search = (q: string): Input["send"] => get(() => `/en/search?q=${encodeURIComponent(q)}`);
const calm = ({ text = "" }: Answer) => !/syntax|SQLITE|fts5|no such/i.test(text);

const framed = ({ headers }: Answer) => /frame-ancestors 'none'/.test(headers?.get("content-security-policy") ?? "");
const framedPage: Input = {
  name: "the start page in a foreign frame",
  send: get(() => "/en/"),
  status: 200,
  isHarmless: framed,
};

const ownPlace = ({ headers }: Answer, { node }: World) => {
  const location = headers?.get("location");
  return !location || new URL(location, node.origin).origin === node.origin;
};

const noFile = ({ text = "" }: Answer) => !/root:x:|SQLite format|-----BEGIN/.test(text);
const evil = "a".repeat(50_000);

export const pageAttacks: readonly Attack[] = [
  {
    title: "Stored XSS in every string field",
    door: "inbox, then pages",
    inputs: [
      inContent,
      xss("a script in name, summary and place", {
        name: "<script>alert(1)</script>",
        summary: "<script>alert(2)</script>",
        location: {
          type: "Place",
          name: "<script>alert(3)</script>",
          address: { addressLocality: "<script>alert(4)</script>" },
        },
      }),
      xss("a link that runs", { content: '<a href="javascript:alert(1)">here</a>', url: "javascript:alert(2)" }),
      xss("frames and styles", {
        content: "<iframe src=//evil.example></iframe><style>@import '//evil.example'</style>",
      }),
      xss("a script at the end of structured data", { name: "</script><script>alert(1)</script>" }),
      xss("a script in tags and attachments", {
        tag: [{ type: "Hashtag", name: "#<script>alert(1)</script>", href: "javascript:alert(1)" }],
        attachment: [
          { type: "Document", name: '"><script>alert(1)</script>', url: "javascript:alert(1)", mediaType: "text/html" },
        ],
      }),
    ],
    control: {
      name: "emphasis and a link",
      async send(world) {
        await publishes({ content: '<p>Come <em>all</em>: <a href="https://igf.example/">here</a></p>' })(world);
        return eventPage(world);
      },
      status: 200,
      passed: (_, { text = "" }) => text.includes("<em>all</em>") && text.includes('href="https://igf.example/"'),
    },
    bite: {
      without: ["page.sanitizeHtml"],
      input: inContent,
      happens: "the script stands in the page",
      succeeded: (_, { text = "" }) => markup.test(text),
    },
  },
  {
    title: "CSV formula",
    door: "inbox, then feeds",
    inputs: [
      formula,
      {
        ...formula,
        name: "the same behind a tab",
        prepare: publishes({ name: '\t=HYPERLINK("https://evil.example")' }),
      },
      {
        ...formula,
        name: "a command behind a plus",
        prepare: publishes({ name: "+cmd|' /C calc'!A0" }),
        isHarmless: ({ text = "" }) => !/(^|,|")\+cmd/m.test(text),
      },
    ],
    control: {
      name: "a name with an equals sign in it",
      async send(world) {
        await publishes({ name: "Access = inclusion" })(world);
        return get(() => "/en/events.csv")(world);
      },
      status: 200,
      passed: (_, { text = "" }) => text.includes(",Access = inclusion,"),
    },
    bite: {
      without: ["feed.csvTable"],
      input: formula,
      happens: "a spreadsheet would run it",
      succeeded: (_, { text = "" }) => /(^|,|")=HYPERLINK/m.test(text),
    },
  },
  {
    title: "iCalendar injection",
    door: "inbox, then feeds",
    inputs: [
      lines,
      {
        ...lines,
        name: "a place that begins a second event",
        prepare: publishes({ location: { type: "Place", name: "Hall\r\nBEGIN:VEVENT\r\nUID:forged" } }),
      },
    ],
    control: {
      name: "a name with a comma and a semicolon",
      async send(world) {
        await publishes({ name: "Forum, first day; morning" })(world);
        return get(() => `/en/events/${shown}.ics`)(world);
      },
      status: 200,
      passed: (_, { text = "" }) => text.includes("SUMMARY:Forum\\, first day\\; morning"),
    },
    bite: {
      without: ["feed.icsFeed"],
      input: lines,
      happens: "a calendar would show an event that nobody published",
      succeeded: (_, { text = "" }) => (text.match(/^BEGIN:VEVENT/gm)?.length ?? 0) > 1,
    },
  },
  {
    title: "Uploads of another kind than they say",
    door: "nri output add",
    inputs: [
      svg,
      {
        name: "a web page called report.pdf",
        send: upload("report.pdf", "<html><script>alert(1)</script></html>"),
        status: 415,
      },
      {
        name: "a program called photo.png",
        send: upload("photo.png", Buffer.from("4d5a900003000000", "hex")),
        status: 415,
      },
    ],
    control: {
      name: "a PDF",
      send: upload("report.pdf", `%PDF-1.7\n${Math.random()}`),
      status: 201,
      passed: () => uploaded !== "",
    },
    bite: {
      without: ["files.sniffType"],
      input: svg,
      happens: "it is kept and offered for download",
      succeeded: (_, { status }) => status === 201,
    },
  },
  {
    title: "Header injection",
    door: "nri output add, then its file",
    inputs: [
      {
        name: "a file name with a line end and a header",
        ...offers('a\r\nset-cookie: x=1\r\n".txt'),
        status: 200,
        isHarmless: oneHeader,
      },
      {
        name: "a file name that ends the quotes",
        ...offers('a"; filename="evil.html".txt'),
        status: 200,
        isHarmless: oneHeader,
      },
    ],
    control: {
      name: "a file name with an accent",
      async send(world) {
        const { prepare, send } = offers("Bilan d'été.txt");
        await prepare(world);
        return send(world);
      },
      status: 200,
      passed: (_, { headers }) => headers?.get("content-disposition")?.includes("filename*=UTF-8''Bilan") === true,
    },
    bite: {
      none: "names are made plain when a file is kept and encoded when the header is written, and Node refuses a header with a line end: three holds, no single check",
    },
  },
  {
    title: "Open redirect",
    door: "pages and documents",
    inputs: [
      { name: "two slashes in front", send: get(() => "//evil.example/en"), status: 404, isHarmless: ownPlace },
      { name: "a backslash", send: get(() => "/\\evil.example"), status: 400, isHarmless: ownPlace },
      {
        name: "a Host header of somebody else",
        send: get(() => "/", { host: "evil.example" }),
        status: 302,
        isHarmless: ownPlace,
      },
    ],
    control: {
      name: "the start page in one's language",
      send: get(() => "/", { "accept-language": "fr" }),
      status: 302,
      passed: (_, { headers }) => headers?.get("location") === "/fr/",
    },
    bite: { none: "every redirect is written with a path of this node's own; there is no check" },
  },
  {
    title: "Clickjacking",
    door: "pages",
    inputs: [
      framedPage,
      { ...framedPage, name: "an error page in a foreign frame", send: get(() => "/en/nothing"), status: 404 },
      { ...framedPage, name: "the API's documentation in a foreign frame", send: get(() => "/api/docs") },
    ],
    control: { name: "the same page by itself", send: get(() => "/en/"), status: 200 },
    bite: {
      without: ["http.securityHeaders"],
      input: framedPage,
      happens: "the page may be framed by anybody",
      succeeded: (_, answer) => !framed(answer),
    },
  },
  {
    title: "Path traversal",
    door: "pages and files",
    inputs: [
      {
        name: "dots in front of a file of the system",
        send: get(() => "/assets/../../../../etc/passwd"),
        status: 404,
        isHarmless: noFile,
      },
      {
        name: "the same, encoded",
        send: get(() => "/assets/%2e%2e%2f%2e%2e%2fmaster.key"),
        status: 404,
        isHarmless: noFile,
      },
      {
        name: "a hash that is a path",
        send: get(() => `/en/outputs/${"0".repeat(26)}/files/..%2f..%2fnode.db`),
        status: 404,
        isHarmless: noFile,
      },
      { name: "a null byte", send: get(() => "/assets/enhance.js%00.css"), status: 404, isHarmless: noFile },
    ],
    control: {
      name: "an asset",
      send: async (world) => {
        const page = await get(() => "/en/")(world);
        const path = /src="(\/assets\/[^"]+)"/.exec(page.text ?? "")?.[1] ?? "/missing";
        return get(() => path)(world);
      },
      status: 200,
    },
    bite: { none: "no address is ever made a path: assets are looked up in a table, files by the hash of their bytes" },
  },
  {
    title: "SQL and FTS injection",
    door: "search, lists and the API",
    inputs: [
      {
        name: "the end of a statement",
        send: search("'; drop table content_event; --"),
        status: 200,
        isHarmless: calm,
      },
      {
        name: "operators of the full-text index",
        send: search('" OR marks:"draft" NEAR(a b) {title}:* -x ^y'),
        status: 200,
        isHarmless: calm,
      },
      {
        name: "a quote in a filter",
        send: get(() => "/en/events?topic=%27%20OR%201%3D1--&country=%27"),
        status: 200,
        isHarmless: calm,
      },
      {
        name: "a cursor that was not given",
        send: api(`/api/v1/events?cursor=${encodeURIComponent("' OR 1=1")}`),
        status: 400,
        isHarmless: calm,
      },
    ],
    control: {
      name: "a word that is there",
      async send(world) {
        await publishes({ name: "Interoperability" })(world);
        await world.settle();
        return search("interoperab")(world);
      },
      status: 200,
      passed: (_, { text = "" }) => text.includes("Interoperability"),
    },
    bite: {
      without: ["search.matchSqlite"],
      input: { name: "operators of the full-text index", send: search('a" OR {marks}: ("b'), status: 200 },
      happens: "the words are read as syntax: the search fails, and could be made to find what is hidden",
      succeeded: (_, { status }) => status === 500,
    },
  },
  {
    title: "JWT confusion",
    door: "API",
    inputs: [
      noneToken,
      {
        name: "HMAC with a name for a secret",
        send: api(drafts, forged({ alg: "HS256", typ: "nri-access+jwt" }, undefined, part("x".repeat(32)))),
        status: 401,
      },
      {
        name: "a real token with more rights written in",
        send: api(drafts, ({ tokens }) => {
          const [head, claims = "", signature] = tokens.read.split(".");
          const more = Buffer.from(claims, "base64url").toString().replace('"read"', '"admin"');
          return `${head}.${part(more)}.${signature}`;
        }),
        status: 401,
      },
      { name: "no token at all, only the word", send: api(drafts, () => "null"), status: 401 },
    ],
    control: { name: "a real token", send: api("/api/v1/events", ({ tokens }) => tokens.write), status: 200 },
    bite: {
      without: ["token.verify"],
      input: noneToken,
      happens: "whoever knows a token's id writes their own",
      succeeded: (_, { status }) => status === 200,
    },
  },
  {
    title: "Secret leakage",
    door: "documents, pages, exports and the log",
    inputs: [
      {
        name: "the actors' documents",
        send: get(({ node }) => new URL(node.actor).pathname, { accept: "application/activity+json" }),
        status: 200,
        isHarmless: noSecret,
      },
      {
        name: "everything that nri export gives",
        send: async ({ node }) => ({ status: 200, text: JSON.stringify(await node.run("export")) }),
        status: 200,
        isHarmless: noSecret,
      },
      {
        name: "the answer to a wrong token, and the log of it",
        send: api(drafts, ({ tokens }) => `${tokens.write}x`),
        status: 401,
        isHarmless: noSecret,
      },
    ],
    control: {
      name: "the public key, which is there for everybody",
      send: get(({ node }) => new URL(node.actor).pathname, { accept: "application/activity+json" }),
      status: 200,
      passed: (_, { text = "" }) => text.includes("BEGIN PUBLIC KEY"),
    },
    bite: { none: "private keys are sealed in a table of their own, which no page, document or export reads" },
  },
  {
    title: "IDOR",
    door: "API and pages",
    inputs: [
      draftUnsigned,
      {
        name: "a draft by its id, with a token that may only read",
        prepare: addDraft,
        send: (world) => api(`/api/v1/events/${draft}`, ({ tokens }) => tokens.read)(world),
        status: 404,
      },
      {
        name: "publishing it with a token that may only read",
        prepare: addDraft,
        send: ({ node, tokens }) =>
          sendRaw(`${node.origin}/api/v1/events/${draft}/publish`, {
            method: "POST",
            headers: { authorization: `Bearer ${tokens.read}`, "content-type": "application/json" },
            body: Buffer.from("{}"),
          }),
        status: 403,
      },
      {
        name: "the page of a draft",
        prepare: addDraft,
        send: (world) => get(() => `/en/events/${draft}`)(world),
        status: 404,
      },
    ],
    control: {
      name: "the same with a token for it",
      async send(world) {
        await addDraft(world);
        return api(`/api/v1/events/${draft}`, ({ tokens }) => tokens.write)(world);
      },
      status: 200,
    },
    bite: {
      without: ["viewer.canSeeDrafts"],
      input: draftUnsigned,
      happens: "whoever guesses an id reads drafts",
      succeeded: (_, { text = "" }) => text.includes("Secret plan"),
    },
  },
  {
    title: "ReDoS",
    door: "headers and texts",
    inputs: [
      {
        name: "a signature header of 15 KB",
        send: ({ friend, inbox, node }) =>
          friend.send(inbox, friend.activity("Like", node.actor), {
            sends: { headers: { signature: `keyId="${"a\\".repeat(5_000)}` } },
          }),
        status: 401,
        reason: "signature-malformed",
      },
      {
        name: "a media type of 15 KB",
        send: ({ friend, inbox, node }) =>
          friend.send(inbox, friend.activity("Like", node.actor), {
            type: `application/ld+json;${" profile=".repeat(1_500)}`,
          }),
        status: 415,
        reason: "media-type",
      },
      { name: "languages of 15 KB", send: get(() => "/", { "accept-language": "en;q=".repeat(3_000) }), status: 302 },
      {
        name: "an event's text of 50,000 open brackets",
        prepare: publishes({ content: "<".repeat(50_000) }),
        send: eventPage,
        status: 200,
      },
      {
        name: "a text of 50,000 letters and no space",
        prepare: publishes({ content: `https://${evil}` }),
        send: eventPage,
        status: 200,
      },
    ],
    control: { name: "an ordinary page", send: get(() => "/en/events"), status: 200 },
    bite: { none: "no single check: the event loop is watched during every input of this table" },
  },
  {
    title: "Homographs",
    door: "inbox",
    inputs: [
      {
        name: "an id whose host is written with another alphabet's letters",
        send: ({ friend, inbox }) =>
          friend.send(inbox, {
            ...friend.activity("Create", friend.event()),
            id: `https://ехample.org/a/${Math.random()}`,
          }),
        status: 403,
        reason: "foreign-id",
      },
      {
        name: "an id of one's own host in full-width digits",
        send: ({ friend, inbox }) =>
          friend.send(
            inbox,
            friend.activity("Create", {
              ...friend.event(),
              id: `${friend.origin.replace("127", "１２７")}/e/${Math.random()}`,
            }),
          ),
        status: 403,
        reason: "foreign-id",
      },
    ],
    control: {
      name: "a name in another alphabet",
      async send(world) {
        await publishes({ name: "Форум 互联网" })(world);
        return eventPage(world);
      },
      status: 200,
      passed: (_, { text = "" }) => text.includes("Форум 互联网"),
    },
    bite: { none: "hosts are compared as the URL parser reads them, which writes such letters as xn--…" },
  },
];
