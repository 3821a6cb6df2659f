import type { ActivityState } from "./activity.ts";

/** An activity of this site or of another. What is looked for has a column, all else stands in `doc`. */
export interface ActivityRow {
  id: string;
  /** Its id on the wire; of an activity of this site, its own address. */
  iri: string;
  /** `https://host` that owns it; null: this site. */
  origin: string | null;
  owner: string | null;
  state: ActivityState;
  /** School, course, webinar…: `activityTypes`. */
  type: string;
  level: string;
  scope: string;
  mode: string;
  country: string | null;
  region: string | null;
  /** Instants: the beginning of its first day and the end of its last one, in its zone. */
  starts_at: number;
  ends_at: number;
  /** The last day on which one can apply or come. */
  apply_until: string | null;
  /** Lower-case words of title, text, place and partners. */
  words: string;
  doc: string;
  created_at: number;
  updated_at: number;
  published_at: number | null;
}

export interface ActivityTopicRow {
  activity_id: string;
  topic: string;
}

/** What else an activity has several of. */
export interface ActivityTagRow {
  activity_id: string;
  /** `audience`, `experience`, `language`, `policy`, `partner`. */
  kind: string;
  term: string;
}

export interface ActivitiesTables {
  capacity_building_activity: ActivityRow;
  capacity_building_activity_topic: ActivityTopicRow;
  capacity_building_activity_tag: ActivityTagRow;
}
