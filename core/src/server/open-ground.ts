import { join } from "node:path";
import { coreMigrations } from "../../migrations/index.ts";
import { content } from "../content/index.ts";
import { createFiles, createImages } from "../files/index.ts";
import { createIdentity, createMail, createPeople, openProfile, readMasterKey } from "../identity/index.ts";
import { createJobs } from "../jobs/index.ts";
import { createIds, createLog, derived, pickLanguage, systemClock } from "../kit/index.ts";
import { createSafeFetch } from "../net/index.ts";
import { migrate, openStore } from "../store/index.ts";
import { openPresentPlugins } from "./added/present-plugins.ts";
import { createAuditKeys } from "./audit/audit-keys.ts";
import { createCheckpoint } from "./audit/checkpoint.ts";
import { warnOfIgnored } from "./checks/check-profile.ts";
import { firstProfile } from "./configured-profile.ts";
import { mailSettingsOf } from "./mail-settings-of.ts";
import type { NodeOptions } from "./node-options.ts";
import { profileRules } from "./profile-rules.ts";
import { refuseOtherNode } from "./refuse-other-node.ts";
import { toSite } from "./to-site.ts";

/** What the rest stands on: database, jobs, keys, people, files, mail and the way out. */
export type Ground = Awaited<ReturnType<typeof openGround>>;

/** Opens the database and brings it up to date; closes it again when something is in the way. */
export async function openGround({ config, composition, dialer, init = false, ...given }: NodeOptions) {
  const clock = given.clock ?? systemClock;
  const log = given.log ?? createLog(config.log_level);
  const ids = createIds(clock);
  const { origin } = config;
  const present = await openPresentPlugins({ config, composition });
  const masterKey = await readMasterKey(config.master_key_file);
  const url = config.database ?? `sqlite:${join(config.data, "node.db")}`;
  const store = await openStore({ url, log, mustExist: !init });
  try {
    await migrate(store, { ledger: "core", migrations: coreMigrations, clock });
    const auditKeys = createAuditKeys(masterKey);
    const checkpoint = createCheckpoint({ store, folder: config.data, origin, keys: auditKeys, log });
    const jobs = createJobs({ store, clock, ids, log, audited: checkpoint.advance });
    const { db } = store;
    const { transaction } = jobs;
    const identity = createIdentity({ db, clock, ids, origin, masterKey, log });
    const people = createPeople({ db, clock, ids, origin, masterKey, log, transaction });
    if (init) await transaction((tx) => identity.init(tx, { name: config.initiative.actor }));
    await refuseOtherNode(db, config);
    const files = createFiles({ dir: join(config.data, "files") });
    const profile = await openProfile({
      db,
      files,
      drawLogo: (bytes) => images.drawLogo(bytes),
      rules: profileRules,
      clock,
      first: () => firstProfile(config),
    });
    await warnOfIgnored(profile, config, log);
    const site = derived(profile.current, (current) => toSite(current, config, composition));
    jobs.register({
      async committed(facts) {
        if (facts.some(({ type }) => type === "initiative.changed")) await profile.reload();
      },
    });
    const safeFetch = createSafeFetch({
      userAgent: `nri-commons/0.1 (+${origin})`,
      clock,
      log,
      ...(dialer === undefined ? {} : { dialer }),
    });
    const mail = createMail({
      ...{ db, transaction, clock, ids, log, masterKey, origin },
      name: () => pickLanguage(site().name, site().languages[0] ?? "en")?.text ?? "",
      configured: mailSettingsOf(config),
    });
    const images = createImages({
      ...{ files, db, transaction, safeFetch, log, origin },
      cards: join(config.data, "cache", "cards"),
      isNeeded: (sha256) => content.outputs.isFile(db, sha256),
    });
    return {
      ...{ config, composition, present, clock, log, ids, masterKey, store, jobs, transaction, identity, people },
      ...{ files, profile, site, safeFetch, mail, images, auditKeys, checkpoint },
      restart: given.restart,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
