import type { RemoteHub } from "../../content/types/index.ts";

export const hubStates = ["asked", "accepted", "declined", "withdrawn"] as const;

/** What the remote hub form asks. Who coordinates stays here; the rest is public once the hub is accepted. */
export interface NewHub {
  city: string;
  country?: string | undefined;
  host: string;
  areas?: string | undefined;
  expected?: number | undefined;
  activities?: string | undefined;
  coordinator: string;
  coordinatorEmail: string;
  technical?: string | undefined;
  technicalEmail?: string | undefined;
}

export interface Hub extends NewHub {
  id: string;
  event: string;
  state: (typeof hubStates)[number];
  lang: string;
  /** Whether it stands in the event. */
  listed: boolean;
  report: { participants: number | undefined; remarks: string | undefined; at: number } | undefined;
  created: number;
}

/** What everybody may know of it. */
export function toRemoteHub({ city, country, host, expected, areas, activities }: NewHub): RemoteHub {
  return {
    city,
    ...(country !== undefined && { country }),
    host,
    ...(expected !== undefined && { expectedParticipants: expected }),
    ...(areas !== undefined && { areasOfInterest: areas }),
    ...(activities !== undefined && { activities }),
  };
}
