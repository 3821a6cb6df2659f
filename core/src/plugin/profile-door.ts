import type { InitiativeProfile } from "../identity/index.ts";
import type { AnyTx } from "./plugin-tx.ts";

/** What the initiative says of itself, to read and to change. Pages, feeds and the actor document follow by themselves. */
export interface ProfileDoor extends Pick<InitiativeProfile, "current" | "check" | "putLogo"> {
  read(): ReturnType<InitiativeProfile["read"]>;
  write(tx: AnyTx, patch: Parameters<InitiativeProfile["write"]>[1]): ReturnType<InitiativeProfile["write"]>;
}
