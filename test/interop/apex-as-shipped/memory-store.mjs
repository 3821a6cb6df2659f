/** What activitypub-express asks of a store, in memory; each method does what its MongoDB store does. */
export class MemoryStore {
  #objects = new Map();
  #activities = new Map();
  #contexts;
  #deliveries = [];
  #last = 0;

  /** `contexts`: JSON-LD contexts that it need not fetch, by URL. */
  constructor(contexts = new Map()) {
    this.#contexts = contexts;
  }

  get size() {
    return this.#activities.size;
  }

  get undelivered() {
    return this.#deliveries.length;
  }

  async setup(actor) {
    if (actor) this.#objects.set(actor.id, structuredClone(actor));
  }

  generateId() {
    return (++this.#last).toString(16).padStart(24, "0");
  }

  async getObject(id, includeMeta) {
    return copy(this.#objects.get(id), includeMeta === true);
  }

  async saveObject(object) {
    if (this.#objects.has(object.id)) return false;
    this.#objects.set(object.id, structuredClone(object));
    return true;
  }

  async updateObject(object, _actor, fullReplace) {
    const before = this.#objects.get(object.id);
    if (!before) return undefined;
    const after = fullReplace ? structuredClone(object) : merged(before, object);
    this.#objects.set(object.id, after);
    for (const activity of this.#activities.values()) {
      activity.object = activity.object?.map((one) => (one?.id === object.id ? structuredClone(after) : one));
    }
    return copy(after, fullReplace);
  }

  async getActivity(id, includeMeta) {
    return copy(this.#activities.get(id), includeMeta);
  }

  async saveActivity(activity) {
    if (this.#activities.has(activity.id)) return undefined;
    this.#activities.set(activity.id, { ...structuredClone(activity), _id: this.generateId() });
    return true;
  }

  async updateActivity(activity, fullReplace) {
    const before = this.#activities.get(activity.id);
    if (before) {
      const after = fullReplace ? structuredClone(activity) : merged(before, activity);
      this.#activities.set(activity.id, { ...after, _id: before._id });
    }
    return activity;
  }

  async updateActivityMeta({ id }, key, value, remove) {
    const activity = this.#activities.get(id);
    if (!activity) throw new Error("Error updating activity meta: not found");
    activity._meta ??= {};
    const others = (activity._meta[key] ?? []).filter((one) => one !== value);
    activity._meta[key] = remove ? others : [...others, value];
    return copy(activity, true);
  }

  async removeActivity({ id }, actor) {
    if (this.#activities.get(id)?.actor?.includes(actor)) this.#activities.delete(id);
  }

  async findActivityByCollectionAndObjectId(collection, object, includeMeta) {
    return copy(
      this.#in(collection).find((activity) => activity.object?.includes(object)),
      includeMeta,
    );
  }

  async findActivityByCollectionAndActorId(collection, actor, includeMeta) {
    return copy(
      this.#in(collection).find((activity) => activity.actor?.includes(actor)),
      includeMeta,
    );
  }

  async getStream(collection, limit, after, blocked = []) {
    const found = this.#in(collection)
      .filter(({ _id, actor }) => (!after || _id < after) && !blocked.includes(actor?.[0]))
      .slice(0, limit ?? undefined);
    return found.map((activity) => ({
      ...copy(activity),
      _id: activity._id,
      actor: [copy(this.#objects.get(activity.actor[0]))],
    }));
  }

  async getStreamCount(collection) {
    return this.#in(collection).length;
  }

  async getUserCount() {
    return [...this.#objects.values()].filter(({ _meta }) => _meta?.privateKey).length;
  }

  async getContext(url) {
    const document = this.#contexts.get(url);
    return document && { contextUrl: null, documentUrl: url, document };
  }

  async saveContext({ documentUrl, document }) {
    this.#contexts.set(documentUrl, typeof document === "string" ? JSON.parse(document) : document);
  }

  async deliveryEnqueue(actorId, body, addresses, signingKey) {
    if (!addresses?.length) return undefined;
    for (const address of [addresses].flat()) {
      this.#deliveries.push({ address, actorId, signingKey, body, attempt: 0, after: new Date() });
    }
    return true;
  }

  async deliveryDequeue() {
    const due = this.#deliveries.findIndex(({ after }) => after <= new Date());
    if (due >= 0) return this.#deliveries.splice(due, 1)[0];
    const next = this.#deliveries.map(({ after }) => after).sort((a, b) => a - b)[0];
    return next ? { waitUntil: next } : null;
  }

  async deliveryRequeue(delivery) {
    delivery.after = new Date(delivery.after.getTime() + 10 ** delivery.attempt++);
    this.#deliveries.push(delivery);
    return true;
  }

  /** Newest first. */
  #in(collection) {
    return [...this.#activities.values()].filter(({ _meta }) => _meta?.collection?.includes(collection)).reverse();
  }
}

function copy(document, includeMeta = false) {
  if (!document) return document;
  const { _id, _meta, ...rest } = document;
  return structuredClone(includeMeta ? { ...rest, _meta } : rest);
}

function merged(before, changes) {
  const entries = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null);
  return structuredClone(Object.fromEntries(entries));
}
