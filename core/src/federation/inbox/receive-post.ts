import { isRefused, type PostRequest } from "../gate/index.ts";
import type { NodeContext } from "../node-context.ts";
import { createAdmissions } from "./admissions.ts";

export interface Answer {
  status: number;
  /** For the sender, where there is something to say. */
  sentence?: string;
  /** Seconds. */
  retryAfter?: number | undefined;
}

/** What is answered to a POST to an inbox. */
export type ReceivePost = (request: PostRequest) => Promise<Answer>;

/** The one way in: through the gate, into the database, and 202 only after the COMMIT. */
export function createReceivePost(node: NodeContext, received: () => void): ReceivePost {
  const admit = createAdmissions(node);
  return async (request) => {
    const admitted = await node.gate.admit(request);
    if (isRefused(admitted)) {
      const { status, sentence, retryAfter } = admitted;
      return status === 202 ? { status } : { status, sentence, retryAfter };
    }
    const { activity, raw, signer } = admitted;
    await admit({ id: activity.id, signer, body: raw.toString("utf8") });
    node.gate.stored(admitted);
    received();
    return { status: 202 };
  };
}
