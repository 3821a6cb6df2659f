// What each variant is made of: files that the tests run, with their names changed to the new plugin's.
const camel = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const pascal = (id) => camel(id).replace(/^[a-z]/, (letter) => letter.toUpperCase());
const snake = (id) => id.replaceAll("-", "_");

/** In all of them: names of the form that stands between quotes, slashes or dots, before names in code. */
const replaceNames = (from) => (text, id) =>
  text
    .replaceAll(`${snake(from)}_`, `${snake(id)}_`)
    .replace(new RegExp(`\\b${pascal(from)}(?=[A-Z])`, "g"), pascal(id))
    .replace(new RegExp(`\\b${camel(from)}(?=[A-Z]|[\\],)]| from)`, "g"), camel(id))
    .replace(new RegExp(`(?<=["\`/.])${from}(?=["\`/.?-])`, "g"), id);

export const templates = {
  minimal: {
    from: "plugins/hello",
    entry: "plugin.tsx",
    what: "one page, one setting, texts in seven languages",
    dependencies: ["hono", "zod"],
    fileName: (name, id) => name.replace("hello", id),
    rename: (text, id) => replaceNames("hello")(text, id),
  },
  tables: {
    from: "test/docs/guestbook",
    entry: "plugin.ts",
    what: "a table, a form that anybody may send, a job, and what is kept of people",
    dependencies: ["hono", "zod"],
    fileName: (name, id) => name.replace("guestbook", id),
    rename: (text, id) => replaceNames("guestbook")(text, id),
  },
  federated: {
    from: "test/docs/example-plugin",
    entry: "plugin.ts",
    what: "a table, a kind of object that travels to other sites, facts, a job, commands and a page",
    dependencies: ["hono", "zod"],
    fileName: (name, id) => name.replace("notice-board", id),
    rename: (text, id) =>
      replaceNames("notice-board")(text, id)
        .replaceAll('"nri:kind": "Notice"', `"nri:kind": "${pascal(id)}Notice"`)
        .replaceAll("    Notice: {", `    ${pascal(id)}Notice: {`)
        .replace(/"notice\.(posted|withdrawn)"/g, `"${id}.$1"`)
        .replace(/\bnotice (post|withdraw)\b/g, `${id} $1`)
        .replaceAll('"/notices"', `"/${id}"`)
        .replaceAll("/en/notices", `/en/${id}`)
        .replaceAll("/{lang}/notices", `/{lang}/${id}`),
  },
};

export function readme(id, variant, files) {
  const rows = files.filter((name) => /\.tsx?$/.test(name)).map((name) => `| \`${name}\` | ${whatIs(name)} |`);
  return `# ${id}\n\nA plugin for NRI Commons: ${templates[variant].what}.\n\n| file | what it is |\n| --- | --- |\n${rows.join("\n")}\n\n`;
}

function whatIs(name) {
  const known = [
    [/^check\.test\.tsx?$/, "`checkPlugin`: whether it keeps what everybody counts on"],
    [/\.test\.tsx?$/, "tests on whole nodes: what people see"],
    [/^plugin\.tsx?$/, "the manifest: everything that the plugin brings to a node"],
    [/^messages\.ts$/, "its texts in seven languages"],
    [/^migrations\.ts$/, "its tables, step by step; never edited, only followed"],
    [/-routes\.tsx?$/, "addresses: read, call one verb, answer"],
    [/-page\.tsx$/, "what a page looks like"],
    [/-store\.ts$/, "SQL"],
    [/-commands\.ts$/, "commands of `nri`"],
    [/^privacy\.ts$/, "what is kept of people: found and erased by their address"],
    [/^remove-old/, "a job: what it does by itself, every day"],
    [/^announce-/, "from a fact to what other sites are told"],
    [/^receive-/, "what other sites sent"],
  ];
  return known.find(([pattern]) => pattern.test(name))?.[1] ?? "types, and the rules behind a page or a command";
}
