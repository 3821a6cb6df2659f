// activitypub-express as its README shows it, in a process of its own:
// node apex-server.mjs <folder it is installed in> [port]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { answerCommands } from "../peers/answer-commands.ts";
import { listen, schemeOf } from "../peers/http-door.ts";
import { apexCommands } from "./apex-commands.mjs";
import { MemoryStore } from "./memory-store.mjs";

const [folder, port = "0"] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const express = require("express");
const createApex = require("activitypub-express");

const name = "apex";
const routes = {
  actor: "/u/:actor",
  object: "/o/:id",
  activity: "/s/:id",
  inbox: "/u/:actor/inbox",
  outbox: "/u/:actor/outbox",
  followers: "/u/:actor/followers",
  following: "/u/:actor/following",
  liked: "/u/:actor/liked",
  collections: "/u/:actor/c/:id",
  blocked: "/u/:actor/blocked",
  rejections: "/u/:actor/rejections",
  rejected: "/u/:actor/rejected",
  shares: "/s/:id/shares",
  likes: "/s/:id/likes",
};
const quiet = { info() {}, warn: () => {}, error: () => {} };
// It prints a line for each key that it fetches.
console.log = () => {};

const app = express();
const origin = `http://127.0.0.1:${await listen(app, Number(port))}`;
const store = new MemoryStore(pinnedContexts());
const apex = createApex({
  name: "apex-as-shipped",
  version: "4.4.2",
  baseUrl: origin,
  actorParam: "actor",
  objectParam: "id",
  activityParam: "id",
  routes,
  store,
  logger: process.env.APEX_LOUD ? console : quiet,
});
const deliveries = [];
app.use(express.json({ type: apex.consts.jsonldTypes, limit: "1mb" }), record, apex);
app.route(routes.inbox).get(apex.net.inbox.get).post(apex.net.inbox.post);
app.route(routes.outbox).get(apex.net.outbox.get).post(apex.net.outbox.post);
app.get(routes.actor, apex.net.actor.get);
app.get(routes.followers, apex.net.followers.get);
app.get(routes.following, apex.net.following.get);
app.get(routes.object, apex.net.object.get);
app.get(routes.activity, apex.net.activityStream.get);
app.get("/.well-known/webfinger", apex.net.webfinger.get);
app.get("/.well-known/nodeinfo", apex.net.nodeInfoLocation.get);
app.get("/nodeinfo/:version", apex.net.nodeInfo.get);

const actor = await apex.createActor(name, "A group on activitypub-express", "", null, "Group");
await store.setup(actor);
app.on("apex-inbox", async ({ activity, actor: follower, recipient, object }) => {
  if (activity.type !== "Follow" || object.id !== recipient.id) return;
  const accept = await apex.buildActivity("Accept", recipient.id, follower.id, { object: activity.id });
  const { postTask } = await apex.acceptFollow(recipient, activity);
  await apex.addToOutbox(recipient, accept);
  await postTask();
});
answerCommands(apexCommands({ apex, store, actor, deliveries }));
process.send?.({ origin, actor: actor.id });

function record(request, response, next) {
  if (request.method !== "POST") return next();
  const { type, id } = request.body;
  response.on("finish", () => {
    deliveries.push({ type, id, scheme: schemeOf(request.headers), status: response.statusCode });
  });
  next();
}

/** A server on the internet fetches these once and keeps them; nothing is fetched here. */
function pinnedContexts() {
  const folder = new URL("../../../spec/context/pinned/", import.meta.url);
  const read = (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  return new Map(Object.entries(read("index.json").contexts).map(([url, file]) => [url, read(file)]));
}
