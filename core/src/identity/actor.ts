import { Refusal } from "../kit/index.ts";

/** The instance actor: signs fetches and announces; its name is reserved. */
export const relayName = "relay";

export interface LocalActor {
  name: string;
  /** `https://host/ap/actors/name` */
  id: string;
  type: "Group" | "Application";
}

export function actorId(origin: string, name: string): string {
  return `${origin}/ap/actors/${name}`;
}

export function checkInitiativeName(name: string): void {
  if (name === relayName)
    throw new Refusal("invalid", { message: `The name "${relayName}" is reserved. Choose another.` });
  if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) {
    throw new Refusal("invalid", {
      message: `"${name}" cannot be an actor's name: use up to 64 small letters, digits, hyphens and underscores.`,
    });
  }
}
