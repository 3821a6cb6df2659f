import type { Doc } from "../document.ts";
import type { Step } from "./apex.ts";
import type { Engine } from "./engine.ts";

export interface Act {
  /** The activity in normal form; the engine may write on it. */
  activity: Doc;
  recipient: Doc;
  actor: Doc;
}

/** The engine refused what was asked: its own status and words. */
export class EngineRefusal extends Error {
  override readonly name = "EngineRefusal";
}

/** The engine's own four inbox steps, with the little of Express that they look at, inside the current transaction. */
export async function runInboxSteps({ apex }: Engine, { activity, recipient, actor }: Act): Promise<void> {
  const local: Locals = {
    target: { ...recipient, _local: { blockList: [] } },
    sender: actor,
    actor,
    postWork: [],
    eventMessage: {},
  };
  const request = { app: { locals: { apex } }, body: activity };
  const response = { locals: { apex: local } };
  await runStep(apex.net.validators.activityObject, request, response);
  await runStep(apex.net.validators.inboxActivity, request, response);
  if (local.status !== undefined && local.status >= 400) {
    throw new EngineRefusal(`${local.status} ${local.statusMessage ?? "not allowed"}`);
  }
  await runStep(apex.net.activity.save, request, response);
  await runStep(apex.net.activity.inboxSideEffects, request, response);
  for (const work of local.postWork) await work(response);
}

interface Locals {
  target: object;
  sender: Doc;
  actor: Doc;
  postWork: ((response: object) => Promise<unknown>)[];
  eventMessage: object;
  status?: number;
  statusMessage?: string;
}

function runStep(step: Step, request: object, response: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (error?: unknown) => (error === undefined || error === null ? resolve() : reject(error));
    Promise.resolve(step(request, response, next)).catch(reject);
  });
}
