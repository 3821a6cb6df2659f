// The floors of docs/adr/0002-floors.md: a room imports only from lower rooms, through their index.ts.
const floors = [
  "kit",
  "net",
  "store",
  "jobs",
  "files",
  "identity",
  "backup",
  "content",
  "federation",
  "web",
  "plugin",
  "builtin",
  "host",
  "server",
  "cli",
  "testing",
];
const room = (name) => `^core/src/${name}/`;
// Tests, and what only tests use: helpers in a room's test/ or fixtures/, and test-….ts.
const test = "(\\.test\\.tsx?$|^core/src/.+/(test|fixtures|gallery)/|/test-[a-z-]+\\.ts$)";
const migrations = "^core/migrations/";

const climbing = floors.slice(0, -1).map((name, floor) => ({
  name: `${name}-imports-downhill-only`,
  severity: "error",
  comment: `${name} may import only from lower rooms: pass a function down, or record a fact.`,
  from: { path: room(name), pathNot: test },
  to: { path: floors.slice(floor + 1).map(room) },
}));

const fourDoors = ["kit/index", "content/types/index", "web/index", "plugin/index"].map(
  (door) => `^core/src/${door}\\.ts$`,
);

export default {
  forbidden: [
    ...climbing,
    {
      name: "through-the-door",
      severity: "error",
      comment: "Another room is entered through its index.ts.",
      from: { path: "^core/src/([^/]+)/", pathNot: test },
      to: {
        path: "^core/src/[^/]+/",
        pathNot: [
          "^core/src/$1/",
          "^core/src/[^/]+/index\\.tsx?$",
          "^core/src/content/types/index\\.ts$",
          "^core/src/(store/tables|jobs/tx)\\.ts$",
        ],
      },
    },
    {
      name: "builtin-uses-the-plugin-doors",
      severity: "error",
      comment: "Core's own kinds see what any plugin sees: kit, content/types, web, plugin.",
      from: { path: "^core/src/builtin/([^/]+)/", pathNot: test },
      to: { path: "^core/src/", pathNot: [...fourDoors, "^core/src/builtin/$1/"] },
    },
    {
      name: "plugins-use-the-plugin-doors",
      severity: "error",
      comment: "A plugin imports what one outside this repository could: core's public doors.",
      from: { path: "^plugins/([^/]+)/", pathNot: test },
      to: { path: ["^core/", "^nodes/", "^plugins/"], pathNot: [...fourDoors, "^plugins/$1/"] },
    },
    {
      name: "nodes-use-server-and-cli",
      severity: "error",
      comment: "A node is a composition: it sees server, cli, plugins, and testing for the demonstration.",
      from: { path: "^nodes/" },
      to: { path: "^core/", pathNot: ["^core/src/(server|cli|testing|content/types)/index\\.ts$"] },
    },
    {
      name: "migrations-are-for-server",
      severity: "error",
      comment: "Only the roof and tests run the migrations.",
      from: { path: "^core/src/", pathNot: [room("server"), room("testing"), test] },
      to: { path: migrations },
    },
    {
      name: "no-circle",
      severity: "error",
      comment: "Two files that need each other are one file, or three.",
      from: { pathNot: test },
      to: { circular: true },
    },
    {
      name: "no-orphan",
      severity: "error",
      comment: "Nothing imports this file.",
      from: { orphan: true, path: "^core/src/", pathNot: [test, "\\.d\\.ts$"] },
      to: {},
    },
    {
      name: "unresolved",
      severity: "error",
      comment: "This import leads nowhere.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|data|node_modules|apex-as-shipped)/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
