/** What a fact tells of a thing: its id, and the revision that made it true (`updated` of that moment). */
export interface Changed {
  id: string;
  revision: number;
}

declare module "../../jobs/tx.ts" {
  interface Facts {
    "event.published": Changed;
    "event.revised": Changed;
    "event.cancelled": Changed;
    "event.postponed": Changed;
    "event.withdrawn": Changed;
  }
}
