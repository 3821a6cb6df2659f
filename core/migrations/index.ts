import type { Migration } from "../src/store/index.ts";
import { up as m001 } from "./001-facts.ts";
import { up as m002 } from "./002-jobs.ts";
import { up as m020 } from "./020-identity.ts";
import { up as m021 } from "./021-key-change.ts";
import { up as m040 } from "./040-content-event.ts";
import { up as m041 } from "./041-content-tag.ts";
import { up as m042 } from "./042-content-text.ts";
import { up as m043 } from "./043-content-link.ts";
import { up as m050 } from "./050-content-output.ts";
import { up as m055 } from "./055-content-expert.ts";
import { up as m060 } from "./060-content-entry.ts";
import { up as m065 } from "./065-content-participation.ts";
import { up as m070 } from "./070-content-file.ts";
import { up as m080 } from "./080-ap-engine.ts";
import { up as m081 } from "./081-ap-inbox.ts";
import { up as m082 } from "./082-ap-deliveries.ts";
import { up as m083 } from "./083-ap-backfill.ts";
import { up as m084 } from "./084-ap-registry.ts";
import { up as m085 } from "./085-ap-inbox-faults.ts";
import { up as m100 } from "./100-ap-refusals.ts";
import { up as m105 } from "./105-ap-delivery-rules.ts";
import { up as m106 } from "./106-ap-reconcile.ts";
import { up as m107 } from "./107-ap-registry-offers.ts";
import { up as m108 } from "./108-ap-peer-kinds.ts";
import { up as m109 } from "./109-own-upcoming-events.ts";
import { up as m115 } from "./115-backup.ts";
import { up as m120 } from "./120-moderation.ts";
import { up as m130 } from "./130-audit.ts";
import { up as m131 } from "./131-ap-trust.ts";
import { up as m140 } from "./140-people.ts";
import { up as m145 } from "./145-mail.ts";
import { up as m146 } from "./146-upkeep.ts";
import { up as m150 } from "./150-profile.ts";
import { up as m155 } from "./155-pictures.ts";
import { up as m160 } from "./160-console.ts";
import { up as m161 } from "./161-withdrawals.ts";
import { up as m162 } from "./162-listed.ts";
import { up as m170 } from "./170-releases.ts";
import { up as m175 } from "./175-moves.ts";
import { up as m176 } from "./176-node-health.ts";
import { up as m180 } from "./180-own-links.ts";
import { up as m181 } from "./181-arabic-article.ts";
import { up as m190 } from "./190-written-in.ts";
import { up as m200 } from "./200-arrivals.ts";
import { up as m210 } from "./210-file-pages.ts";
import { up as m215 } from "./215-plugin-permissions.ts";
import { up as m216 } from "./216-plugin-life.ts";
import { up as m217 } from "./217-plugin-network.ts";
import { up as m220 } from "./220-credential-keys.ts";
import { up as m225 } from "./225-page-paths.ts";
import { up as m230 } from "./230-page-owners.ts";
import { up as m240 } from "./240-follows.ts";

/** The core's tables, step by step; never edited after they have landed, only added to. */
export const coreMigrations: Readonly<Record<string, Migration>> = {
  "001-facts": m001,
  "002-jobs": m002,
  "020-identity": m020,
  "021-key-change": m021,
  "040-content-event": m040,
  "041-content-tag": m041,
  "042-content-text": m042,
  "043-content-link": m043,
  "050-content-output": m050,
  "055-content-expert": m055,
  "060-content-entry": m060,
  "065-content-participation": m065,
  "070-content-file": m070,
  "080-ap-engine": m080,
  "081-ap-inbox": m081,
  "082-ap-deliveries": m082,
  "083-ap-backfill": m083,
  "084-ap-registry": m084,
  "085-ap-inbox-faults": m085,
  "100-ap-refusals": m100,
  "105-ap-delivery-rules": m105,
  "106-ap-reconcile": m106,
  "107-ap-registry-offers": m107,
  "108-ap-peer-kinds": m108,
  "109-own-upcoming-events": m109,
  "115-backup": m115,
  "120-moderation": m120,
  "130-audit": m130,
  "131-ap-trust": m131,
  "140-people": m140,
  "150-profile": m150,
  "155-pictures": m155,
  "160-console": m160,
  "161-withdrawals": m161,
  "145-mail": m145,
  "162-listed": m162,
  "146-upkeep": m146,
  "170-releases": m170,
  "180-own-links": m180,
  "181-arabic-article": m181,
  "175-moves": m175,
  "176-node-health": m176,
  "190-written-in": m190,
  "200-arrivals": m200,
  "215-plugin-permissions": m215,
  "210-file-pages": m210,
  "216-plugin-life": m216,
  "217-plugin-network": m217,
  "220-credential-keys": m220,
  "225-page-paths": m225,
  "230-page-owners": m230,
  "240-follows": m240,
};
