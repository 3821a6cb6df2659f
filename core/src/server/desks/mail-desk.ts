import type { Mail, People } from "../../identity/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { MailDesk } from "../../plugin/index.ts";
import { forOwners } from "./refuse-others.ts";

export function createMailDesk({ mail, people }: { mail: Mail; people: People }): MailDesk {
  return forOwners<MailDesk>({
    settings: mail.settings,
    setSettings: (tx, settings) => mail.setSettings(tx as Tx, settings),
    async sendTo(tx, id, letter) {
      const person = await people.find(id);
      if (person === undefined) throw new Refusal("not-found");
      return mail.send(tx as Tx, { ...letter, to: person.email, urgent: true }, "test");
    },
    recent: () => mail.recent(50),
    refused: mail.refused,
    waitingFor: mail.waitingFor,
    drop: (tx, id) => mail.drop(tx as Tx, id),
    figures: mail.figures,
  });
}
