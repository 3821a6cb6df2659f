/** What the console's first page is made of; every plugin gives its part. */
export interface TodayParts {
  tasks: readonly Task[];
  /** Numbers that matter now; three are shown. */
  figures: readonly TodayFigure[];
  /** What is to be done once, after the setup. */
  steps: readonly Step[];
}

/** Something for a person to do. */
export interface Task {
  title: string;
  /** Why, or what happens otherwise. */
  why?: string;
  /** After the language: `/console/events`. */
  href: string;
  /** `now` is an alert. */
  urgency: "now" | "soon" | "later";
}

export interface TodayFigure {
  label: string;
  value: number;
  href: string;
}

export interface Step {
  title: string;
  why: string;
  href: string;
  done: boolean;
  /** Once it is done, the site is in use: what waits for somebody stands above what is left of the setup. */
  begins?: boolean;
  /** Lower stands first; core uses 10, 20, 30 … */
  order: number;
}
