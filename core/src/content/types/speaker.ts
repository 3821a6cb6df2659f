export const speakerModes = ["onsite", "online", "hub", "recorded"] as const;
/** In the room, by a line of their own, from a remote hub, or only as a recording that is shown. */
export type SpeakerMode = (typeof speakerModes)[number];

/** Somebody with a role in an event. Counts need no name; a name needs the person's consent (EGM26-III.6). */
export interface Speaker {
  /** Vocabulary `speaker-roles`; `onsite-moderator` and `online-moderator` are the moderators of a hybrid session. */
  role: string;
  /** Only with `nameConsent`. */
  name?: string | undefined;
  nameConsent?: boolean | undefined;
  /** Id of the consent receipt (a ULID in lower case): a name goes to other nodes only with it. */
  consentReceipt?: string | undefined;
  affiliation?: string | undefined;
  /** Vocabulary `stakeholder-groups`. */
  stakeholderGroup?: string | undefined;
  /** A finer group within it: SMEs, regulators, judges … */
  subGroup?: string | undefined;
  /** Vocabulary `regional-groups`. */
  regionalGroup?: string | undefined;
  country?: string | undefined;
  mode?: SpeakerMode | undefined;
  /** Speaks at such a meeting for the first time. */
  firstTime?: boolean | undefined;
  /** Self-reported, for counts of this node only; never leaves it. */
  gender?: "female" | "male" | "other" | undefined;
  ageBand?: string | undefined;
  /** A pseudonym that tells one person from another on this node; never leaves it. */
  personKey?: string | undefined;
}

/** What others may know of a speaker; an affiliation beside a role can be as good as a name. */
export function publicSpeaker(speaker: Speaker): Speaker {
  const { name, gender, ageBand, personKey, ...rest } = speaker;
  if (speaker.nameConsent && name) return { ...rest, name };
  return { ...rest, affiliation: undefined, consentReceipt: undefined };
}
