import type { Ids } from "../kit/index.ts";
import { Bell } from "./bell.ts";
import type { JobKind } from "./job.ts";
import type { JobRow } from "./job-store.ts";
import { bury, claimJobs, expireLeases, findNextDue, type Held } from "./lease-store.ts";
import { type RunDeps, runJob } from "./run-job.ts";
import { createSchedule, type Schedule } from "./schedule.ts";

interface Deps extends RunDeps {
  ids: Ids;
  kinds: ReadonlyMap<string, JobKind>;
  /** Jobs that run at the same time. */
  concurrency: number;
  /** Milliseconds that running jobs have at a stop before they are cut. */
  grace: number;
}

/** A process that dies this often in the middle of the same job dies of it. */
const MOST_CRASHES = 30;

/** Claims what is due and runs it; sleeps until the next job is due, or until it is woken. */
export class Worker {
  readonly #deps: Deps;
  readonly #bell = new Bell();
  readonly #running = new Map<number, Promise<void>>();
  readonly #stop = new AbortController();
  #idlers: (() => void)[] = [];
  #loop: Promise<void> | undefined;
  #stopped = false;
  #planned = true;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  async start(): Promise<void> {
    const { store, clock } = this.#deps;
    if (store.dialect === "sqlite") await store.transaction((db) => expireLeases(db, clock.now()));
    this.#loop = this.#work(await this.#plan());
  }

  #plan(): Promise<Schedule> {
    const { store, clock, kinds } = this.#deps;
    return createSchedule({ store, clock, kinds });
  }

  wake(): void {
    this.#bell.ring();
  }

  /** The kinds are others than before. */
  replan(): void {
    this.#planned = false;
    this.#bell.ring();
  }

  /** Resolves after a look that found nothing due while nothing was running. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idlers.push(resolve);
      this.#bell.ring();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#bell.ring();
    await this.#loop;
    const cut = setTimeout(() => this.#stop.abort(), this.#deps.grace);
    await Promise.all(this.#running.values());
    clearTimeout(cut);
    for (const resolve of this.#idlers.splice(0)) resolve();
  }

  async #work(first: Schedule) {
    let schedule = first;
    while (!this.#stopped) {
      const asking = this.#idlers.splice(0);
      if (!this.#planned) {
        this.#planned = true;
        schedule = (await this.#plan().catch((error: unknown) => void this.#recover(error))) ?? schedule;
      }
      const pause = await this.#round(schedule).catch((error: unknown) => this.#recover(error));
      if (pause.quiet) for (const resolve of asking) resolve();
      else this.#idlers.push(...asking);
      await this.#bell.sleep(pause.milliseconds);
    }
  }

  async #round(schedule: Schedule): Promise<{ quiet: boolean; milliseconds: number }> {
    const { clock, store, concurrency } = this.#deps;
    const periodEnds = await schedule.tick();
    const free = concurrency - this.#running.size;
    const longest = store.dialect === "sqlite" ? 30_000 : 1000;
    if (free === 0) return { quiet: false, milliseconds: longest };
    const nextDue = await findNextDue(store.db, this.#wanted());
    const next = Math.min(nextDue ?? Number.POSITIVE_INFINITY, periodEnds);
    if (nextDue === undefined || nextDue > clock.now()) {
      return { quiet: this.#running.size === 0, milliseconds: Math.min(longest, Math.max(0, next - clock.now())) };
    }
    const claimed = await this.#claim(free);
    // Another worker may have been faster: then it is not ours to wait for.
    if (claimed.length === 0) return { quiet: this.#running.size === 0, milliseconds: longest / 10 };
    for (const job of claimed) this.#begin(job);
    return { quiet: false, milliseconds: 0 };
  }

  async #claim(limit: number): Promise<(JobRow & Held)[]> {
    const { store, clock, ids } = this.#deps;
    const lease = ids.ulid();
    const now = clock.now();
    const claim = { ...this.#wanted(), now, lease, until: now + this.#deps.lease, limit };
    return store.transaction(async (db) => {
      const jobs = (await claimJobs(db, claim)).map((row) => ({ ...row, lease }));
      const deadly = jobs.filter(({ claims, attempts }) => claims - attempts > MOST_CRASHES);
      for (const job of deadly)
        await bury(db, job, { error: `The process ended ${MOST_CRASHES} times while this job ran.`, now });
      return jobs.filter((job) => !deadly.includes(job));
    });
  }

  #begin(job: JobRow & Held) {
    const { kinds, log } = this.#deps;
    const kind = kinds.get(job.kind);
    if (!kind) return;
    const run = runJob(this.#deps, kind, job, this.#stop.signal)
      // The database failed: the lease runs out, and the job is claimed again.
      .catch((error: unknown) =>
        log.error({ job: job.id, kind: job.kind, error: String(error) }, "the end of a job could not be recorded"),
      )
      .then(() => {
        this.#running.delete(job.id);
        this.#bell.ring();
      });
    this.#running.set(job.id, run);
  }

  #wanted() {
    return { kinds: [...this.#deps.kinds.keys()], busy: [...this.#running.keys()] };
  }

  #recover(error: unknown) {
    this.#deps.log.error({ error: String(error) }, "the job worker could not look for work");
    return { quiet: false, milliseconds: 1000 };
  }
}
