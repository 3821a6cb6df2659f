import type { FormerAddress } from "../federation/index.ts";
import type { AnyTx } from "./plugin-tx.ts";

/** What was seen of another address, before the node moves there. */
export interface AddressLook {
  address: string;
  /** Milliseconds; undefined while it is looked at. */
  ended?: number;
  /** What was found, and what to do, in English. */
  findings: readonly { check: string; level: "ok" | "warning" | "fault"; found: string; remedy?: string }[];
}

/** Starting the node anew, and moving it. Every verb refuses who does not hold the scope `admin`. */
export interface OperationDesk {
  /** Milliseconds: when this process began. */
  startedAt(): number;
  /** Whether something starts the node again when it ends. */
  mayRestart(): boolean;
  /** Ends this process in good order, in a moment; refused where nobody starts it again. */
  restart(tx: AnyTx): Promise<void>;
  /** Where the node was before, and who has followed on. */
  moves(): Promise<readonly FormerAddress[]>;
  /** Begins to look at another address; refuses with `invalid` what can be none. */
  beginLook(tx: AnyTx, address: string): Promise<string>;
  look(id: string): Promise<AddressLook | undefined>;
}
