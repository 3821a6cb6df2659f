import type { Federation } from "../federation/index.ts";
import type { AccessToken, Identity } from "../identity/index.ts";
import { Refusal } from "../kit/index.ts";

export type VerifyToken = (token: string, requestId?: string) => Promise<AccessToken>;

/** A token that is forged, over or revoked leaves a line and a number, as whatever else is refused does. */
export function verifyCounted(identity: Pick<Identity, "verifyToken">, refusals: Federation["refusals"]): VerifyToken {
  return async (token, requestId) => {
    try {
      return await identity.verifyToken(token);
    } catch (error) {
      if (error instanceof Refusal && error.code === "not-signed-in") refusals.noteToken(requestId);
      throw error;
    }
  };
}
