import type { JsonObject } from "@nri-commons/core/kit";
import { type Achievement, type Badge, badgeContexts, ownTerms } from "./badge.ts";

/**
 * The claims of a badge to be signed: the credential itself (VC-JOSE-COSE, "With JOSE": no `vc` claim) and the JWT claims that repeat
 * parts of it (OB 3.0, "JWT Payload Format").
 */
export function writeBadge(badge: Badge): JsonObject {
  const { id, issuer, subject, achievement, validFrom, validUntil, awarded, began, ended, status } = badge;
  const identifier = identifiersOf(badge.recipient);
  return {
    "@context": [...badgeContexts],
    id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: achievement.name,
    issuer: {
      id: issuer.id,
      type: ["Profile"],
      ...(issuer.name !== undefined && { name: issuer.name }),
      ...(issuer.url !== undefined && { url: issuer.url }),
    },
    validFrom: toDateTime(validFrom),
    ...(validUntil !== undefined && { validUntil: toDateTime(validUntil) }),
    ...(awarded !== undefined && { awardedDate: toDateTime(awarded) }),
    credentialSubject: {
      id: subject,
      type: ["AchievementSubject"],
      // "Empty arrays MUST be omitted" (OB 3.0, A.1).
      ...(identifier.length > 0 && { identifier }),
      ...(began !== undefined && { activityStartDate: toDateTime(began) }),
      ...(ended !== undefined && { activityEndDate: toDateTime(ended) }),
      achievement: writeAchievement(achievement),
    },
    ...(status && {
      credentialStatus: {
        id: `${status.list}#${status.index}`,
        type: "BitstringStatusListEntry",
        statusPurpose: "revocation",
        statusListIndex: String(status.index),
        statusListCredential: status.list,
      },
    }),
    credentialSchema: [
      {
        id: "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
        type: "1EdTechJsonSchemaValidator2019",
      },
    ],
    iss: issuer.id,
    jti: id,
    sub: subject,
    nbf: Math.floor(validFrom / 1000),
    ...(validUntil !== undefined && { exp: Math.floor(validUntil / 1000) }),
  };
}

/** OB 3.0, IdentityObject: the address hashed, the name as the person wants it, or none. */
function identifiersOf({ name, email }: Badge["recipient"]): JsonObject[] {
  return [
    ...(email === undefined
      ? []
      : [
          {
            type: "IdentityObject",
            hashed: true,
            identityHash: email.hash,
            identityType: "emailAddress",
            salt: email.salt,
          },
        ]),
    ...(name === undefined
      ? []
      : [{ type: "IdentityObject", hashed: false, identityHash: name, identityType: "name" }]),
  ];
}

/** OB 3.0, LanguageCode. */
const languageCode = /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

function writeAchievement({ id, name, description, criteria, page, language, ...own }: Achievement): JsonObject {
  return {
    id,
    type: ["Achievement"],
    achievementType: "CertificateOfCompletion",
    name,
    description,
    criteria: { ...(page !== undefined && { id: page }), narrative: criteria },
    ...(language !== undefined && languageCode.test(language) && { inLanguage: language }),
    ...(own.hours !== undefined && { [ownTerms.hours]: own.hours }),
    ...(own.level !== undefined && { [ownTerms.level]: own.level }),
    ...(own.languages !== undefined && { [ownTerms.languages]: [...own.languages] }),
  };
}

/** DateTimeZ, in whole seconds, as `nbf` has them. */
export function toDateTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
