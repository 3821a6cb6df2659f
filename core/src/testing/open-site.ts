import { createSecretKey, randomBytes } from "node:crypto";
import { content, moderation } from "../content/index.ts";
import { hasScope } from "../content/types/index.ts";
import type { Announcement } from "../federation/index.ts";
import { createImages, type Files } from "../files/index.ts";
import { createHost, type Host } from "../host/index.ts";
import { createCredentials, createMail, createPeople, openProfile, type People } from "../identity/index.ts";
import { createJobs, type Jobs } from "../jobs/index.ts";
import { createIds, createLog, derived, Refusal } from "../kit/index.ts";
import { createSafeFetch } from "../net/index.ts";
import type { CommandResult, FederationDoor, Plugin } from "../plugin/index.ts";
import { profileRules, signedInOf, toShown } from "../server/index.ts";
import type { Store } from "../store/index.ts";
import { createApi, createWeb, type Site } from "../web/index.ts";
import { loopbackDialer } from "./loopback-dialer.ts";

export interface TestSite {
  site: Site;
  host: Host;
  clock: { at: number; now(): number };
  /** What was handed to federation. */
  announced: Announcement[];
  jobs: Jobs;
  people: People;
  /** A page, feed or API answer; a bearer token names its scopes: `events.write+outputs.write`. */
  get(path: string, init?: RequestInit): Promise<Response>;
  /** The answer's text; throws when it is not the status expected. */
  text(path: string, status?: number): Promise<string>;
  run(
    name: string,
    input?: {
      arguments?: Record<string, string>;
      options?: Record<string, string | boolean>;
      file?: { name: string; text: string };
    },
  ): Promise<CommandResult>;
}

interface OpenSite {
  store: Store;
  plugins: readonly Plugin[];
  site?: Partial<Site>;
  /** Milliseconds; 2026-11-20T12:00Z when left out. */
  now?: number;
  /** Where its mails go; not set up when left out. */
  mail?: { port: number };
  /** Where uploads are kept; none can be made when left out. */
  files?: Files;
  /** Whom the site is said to know; nobody when left out. */
  federation?: Partial<FederationDoor>;
}

/** The pages, feeds, API and commands of plugins over a real store, without federation: for tests of what one sees. */
export async function openSite({
  store,
  plugins,
  site: given,
  now,
  federation,
  mail: server,
  files = noFiles,
}: OpenSite): Promise<TestSite> {
  const first: Site = { ...exampleSite, ...given };
  const clock = { at: now ?? Date.parse("2026-11-20T12:00:00Z"), now: () => clock.at };
  const [log, ids] = [createLog("silent"), createIds(clock)];
  const jobs = createJobs({ store, clock, ids, log });
  const { name, summary = {}, kind, zone, languages } = first;
  const profile = await openProfile({
    db: store.db,
    files,
    drawLogo: (bytes) => images.drawLogo(bytes),
    rules: profileRules,
    clock,
    first: () => ({ name, summary, kind, zone, languages, firstDay: 1, about: {}, listed: true, links: [] }),
  });
  const began = profile.current();
  const site = derived(profile.current, (now) => (now === began ? first : { ...first, ...toShown(now, first.origin) }));
  jobs.register({ committed: () => profile.reload() });
  const people = createPeople({
    db: store.db,
    clock,
    ids,
    origin: first.origin,
    masterKey: createSecretKey(randomBytes(32)),
    log,
    transaction: jobs.transaction,
  });
  const mail = createMail({
    db: store.db,
    transaction: jobs.transaction,
    clock,
    ids,
    log,
    masterKey: createSecretKey(randomBytes(32)),
    origin: first.origin,
    name: () => "Example IGF",
    configured: server && {
      host: "127.0.0.1",
      port: server.port,
      tls: "upgrade",
      from: { name: "", address: "igf@igf.example" },
    },
  });
  const images = createImages({
    files: noFiles,
    db: store.db,
    transaction: jobs.transaction,
    safeFetch: none as never,
    log,
    origin: first.origin,
    isNeeded: async () => false,
  });
  const announced: Announcement[] = [];
  const host = await createHost({
    plugins: () => plugins,
    store,
    config: async () => ({}),
    federation: {
      async publish(_tx, announcement) {
        announced.push(announcement);
        return { activity: announcement.object.id };
      },
      published() {},
    },
    ctx: {
      db: store.db,
      transaction: jobs.transaction,
      clock,
      ids,
      log,
      site,
      profile,
      files,
      people,
      mail,
      credentials: createCredentials({
        ...{ db: store.db, masterKey: createSecretKey(randomBytes(32)), origin: first.origin, former: [] },
        initiative: "example-igf",
      }),
      images,
      safeFetch: createSafeFetch({ dialer: loopbackDialer, userAgent: "nri-commons/test", clock, log }),
      content,
      federation: {
        initiativeActor: `${first.origin}/ap/actors/example-igf`,
        relayActor: `${first.origin}/ap/actors/relay`,
        peers: async () => [],
        names: async (of) => {
          const peers = (await federation?.peers?.()) ?? [];
          const named = peers.filter(({ actor }) => of?.includes(actor) ?? true);
          return new Map(named.flatMap(({ actor, name }) => (name ? [[actor, name] as const] : [])));
        },
        registry: async () => [],
        isRecognised: async () => false,
        unread: { list: async () => ({ items: [] }), find: async () => undefined },
        sign: none,
        verify: async () => undefined,
        ...federation,
      },
      network: none as never,
      deliveries: { ofObject: async (_iri, viewer) => (hasScope(viewer, "deliveries:read") ? [] : undefined) },
    },
  });
  jobs.register({
    handlers: { ...host.handlers, ...images.handlers, [moderation.settleSiteJob]: moderation.runSettleSite },
    subscriptions: host.subscriptions,
  });
  jobs.register({ handlers: mail.handlers });
  const failed = host.states().find(({ state }) => state !== "running");
  if (failed) throw new Error(`${failed.id}: ${failed.reason}`);
  const web = createWeb({
    site,
    nav: host.nav,
    messages: host.messages,
    log,
    clock,
    slotOf: host.slot,
    signedInOf: signedInOf(people, first.origin),
  });
  const api = createApi({
    web,
    site,
    verify: async (token) => ({ kind: "token", scopes: token.replaceAll(".", ":").split("+") }),
  });
  host.mount(web, api);
  web.app.route("/", api.app);
  const get = async (path: string, init?: RequestInit) => web.app.request(new URL(path, first.origin), init);
  return {
    get site() {
      return site();
    },
    host,
    clock,
    announced,
    jobs,
    people,
    get,
    async text(path, status = 200) {
      const response = await get(path);
      const text = await response.text();
      if (response.status !== status) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 2000)}`);
      return text;
    },
    run: (name, { arguments: named = {}, options = {}, file } = {}) =>
      host.run(name, {
        arguments: named,
        options,
        files: file ? { file: { name: file.name, bytes: new TextEncoder().encode(file.text) } } : {},
        progress: () => undefined,
      }),
  };
}

const exampleSite: Site = {
  name: { en: "Example IGF", fr: "FGI d’exemple", ar: "منتدى المثال لحوكمة الإنترنت" },
  summary: { en: "The meeting place for everybody who shapes the Internet in Example." },
  kind: "national",
  origin: "https://igf.example",
  languages: ["en", "ar", "es", "fr", "pt", "ru", "zh"],
  footer: { standing: "independent" },
  demo: false,
  zone: "Africa/Nairobi",
};

const none = () => Promise.reject(new Refusal("unavailable"));
const noFiles = { read: none, put: none, remove: none } as never as Files;
