export const memberStates = ["asked", "waiting", "in", "refused"] as const;
/** `asked`: the address is not confirmed; `waiting`: convenors decide; who leaves is deleted. */
export type MemberState = (typeof memberStates)[number];

export const memberRoles = ["member", "convenor"] as const;
export type MemberRole = (typeof memberRoles)[number];

export interface NewMember {
  /** A name or a pseudonym. */
  name: string;
  email?: string | undefined;
  /** True: the name may stand on the lab's page and beside what they say. */
  named: boolean;
  /** Vocabulary `stakeholder-groups`. */
  group: string;
  /** Vocabulary `regional-groups`. */
  region?: string | undefined;
  country?: string | undefined;
  firstTime?: boolean | undefined;
}

export interface Member extends NewMember {
  id: string;
  lab: string;
  role: MemberRole;
  state: MemberState;
  lang: string;
  created: number;
}

/** An address that nobody confirmed is forgotten after this time. */
export const holdTime = 7 * 86_400_000;

/** Figures under this are not told: they could tell who it is. */
export const smallest = 5;
