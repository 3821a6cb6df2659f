const everybody = "https://www.w3.org/ns/activitystreams#Public";

/** What a test can ask of it: everything is sent by its own outbox and signed by itself. */
export function apexCommands({ apex, store, actor, deliveries }) {
  const own = () => store.getObject(actor.id, true);
  const send = async (type, to, more) => {
    const activity = await apex.buildActivity(type, actor.id, to, more);
    await apex.addToOutbox(await own(), activity);
    return activity;
  };
  const toFollowers = { cc: actor.followers[0] };
  const follows = new Map();

  async function publish(type, event, id) {
    const updated = type === "Update" ? { updated: new Date().toISOString() } : {};
    const object = { id, type: "Event", ...event, ...updated, attributedTo: actor.id, to: everybody, ...toFollowers };
    const normal = await apex.fromJSONLD(object);
    if (type === "Create") await store.saveObject(normal);
    else await store.updateObject(normal, actor.id, true);
    await send(type, everybody, { ...toFollowers, object });
    return id;
  }

  async function members(collection, of) {
    const stream = await store.getStream(collection, null);
    return [...new Set(stream.map(of))];
  }

  return {
    async follow(target) {
      const follow = await send("Follow", target, { object: target });
      follows.set(target, follow);
    },
    async unfollow(target) {
      const follow = follows.get(target);
      await store.removeActivity(follow, actor.id);
      await send("Undo", target, { object: { id: follow.id, type: "Follow", actor: actor.id, object: target } });
    },
    create: (event) => publish("Create", event, apex.utils.objectIdToIRI()),
    update: ({ id, ...event }) => publish("Update", event, id),
    async remove(id) {
      const tombstone = await apex.buildTombstone({ id });
      await store.updateObject(await apex.fromJSONLD(tombstone), actor.id, true);
      await send("Delete", everybody, { ...toFollowers, object: tombstone });
    },
    announce: (object) => send("Announce", everybody, { ...toFollowers, object }).then(() => undefined),
    async fanOut(inboxes) {
      const object = { id: apex.utils.objectIdToIRI(), type: "Event", ...sample, attributedTo: actor.id };
      const create = await apex.buildActivity("Create", actor.id, everybody, { ...toFollowers, object });
      const before = process.cpuUsage();
      const started = performance.now();
      await apex.queueForDelivery(await own(), await apex.toJSONLD(create), inboxes);
      while (store.undelivered > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      const { user, system } = process.cpuUsage(before);
      return { ms: performance.now() - started, cpu: (user + system) / 1000 };
    },
    followers: () => members(actor.followers[0], (activity) => activity.actor[0].id),
    following: () => members(actor.following[0], (activity) => apex.objectIdFromActivity(activity)),
    async stored(id) {
      const object = await store.getObject(id);
      if (!object) return undefined;
      // What is undefined does not pass from one process to the other.
      return {
        type: object.type,
        name: object.name?.[0],
        startTime: object.startTime?.[0],
        attributedTo: apex.objectIdFromValue(object.attributedTo?.[0]),
      };
    },
    deliveries: async () => deliveries,
    async usage() {
      const { user, system } = process.cpuUsage();
      return { cpu: (user + system) / 1000, rss: process.memoryUsage.rss(), activities: store.size };
    },
  };
}

const sample = {
  name: "National IGF",
  content: `<p>${"Dialogue of all stakeholders on access, AI governance and security. ".repeat(20)}</p>`,
  startTime: "2027-03-01T09:00:00Z",
  endTime: "2027-03-02T17:00:00Z",
};
