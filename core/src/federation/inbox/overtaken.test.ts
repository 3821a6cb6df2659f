import { expect, it } from "vitest";
import { overtakes, topicOf } from "./overtaken.ts";

const [ann, ben, relay] = ["https://a.example/ann", "https://a.example/ben", "https://a.example/relay"];
const event = "https://a.example/e/1";
const ours = "https://me.example/ap/actors/me";
let count = 0;

function said(signer: string, type: string, object: unknown, more: object = {}) {
  const wire = { id: `https://a.example/a/${++count}`, type, actor: signer, object, ...more };
  return topicOf(signer, JSON.parse(JSON.stringify(wire)));
}

const follow = said(ann, "Follow", ours);
const offer = said(ann, "Offer", { id: "https://a.example/o/1", type: "Note" });

it.each([
  ["an Undo by the id of what it undoes", said(ann, "Undo", follow.id), follow],
  ["an Undo of an embedded Follow without an id", said(ann, "Undo", { type: "Follow", object: ours }), follow],
  [
    "an Undo of an embedded Follow with another id",
    said(ann, "Undo", { id: `${ann}#x`, type: "Follow", object: ours }),
    follow,
  ],
  ["the Follow that is said again", said(ann, "Follow", ours), follow],
  ["a Reject after the Accept", said(ann, "Reject", follow.id), said(ann, "Accept", follow.id)],
  ["a Leave after the Join", said(ann, "Leave", event), said(ann, "Join", event)],
  [
    "a Remove of what was added there",
    said(ann, "Remove", event, { target: `${ann}/c` }),
    said(ann, "Add", event, { target: `${ann}/c` }),
  ],
  [
    "a Delete of what was made",
    said(ann, "Delete", { type: "Tombstone", id: event }),
    said(ann, "Create", { id: event, type: "Event" }),
  ],
  ["a Delete of what a neighbour announced", said(ann, "Delete", event), said(relay, "Announce", event)],
])("%s takes its place", (_, later, earlier) => {
  expect(overtakes(later, earlier)).toBe(true);
});

it.each([
  ["another one's Undo", said(ben, "Undo", follow.id), follow],
  ["another one's Leave", said(ben, "Leave", event), said(ann, "Join", event)],
  ["an Undo of something else about the same", said(ann, "Undo", { type: "Like", object: ours }), follow],
  ["an Undo that names nothing", said(ann, "Undo", {}), offer],
  [
    "a Remove from another place",
    said(ann, "Remove", event, { target: `${ann}/d` }),
    said(ann, "Add", event, { target: `${ann}/c` }),
  ],
  ["a Delete by somebody on another host", said("https://b.example/x", "Delete", event), said(ann, "Create", event)],
  [
    "an Update, which leaves the Create without effect",
    said(ann, "Update", { id: event }),
    said(ann, "Create", { id: event }),
  ],
  ["an Accept of something else", said(ann, "Accept", `${ours}/other`), said(ann, "Reject", follow.id)],
])("%s does not", (_, later, earlier) => {
  expect(overtakes(later, earlier)).toBe(false);
});
