/** What a fact tells of a thing: its id, and the revision that made it true (`updated` of that moment). */
export interface Changed {
  id: string;
  revision: number;
}

export interface Added {
  id: string;
  /** False when something with that key was there already: nothing was changed. */
  added: boolean;
}
