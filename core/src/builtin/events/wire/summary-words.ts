import type { EventStatus } from "../../../content/types/index.ts";

/** The few words that stand beside date and place in an event's summary. */
export interface SummaryWords extends Record<EventStatus, string> {
  moved: string;
  movedOnline: string;
  online: string;
  sample: string;
}

/** In the language of the event's own texts, whatever language the reader's software has; English where we have none. */
export function summaryWords(lang: string): SummaryWords {
  return words[lang.split("-")[0] ?? lang] ?? english;
}

const english: SummaryWords = {
  scheduled: "Confirmed",
  tentative: "Not yet confirmed",
  cancelled: "CANCELLED",
  postponed: "POSTPONED, no new date yet",
  moved: "NEW DATE",
  movedOnline: "MOVED ONLINE",
  online: "online",
  sample: "Sample, not a real event",
};

const words: Partial<Record<string, SummaryWords>> = {
  en: english,
  ar: {
    scheduled: "مؤكد",
    tentative: "لم يتأكد بعد",
    cancelled: "أُلغي",
    postponed: "مؤجل، لم يحدد موعد جديد بعد",
    moved: "موعد جديد",
    movedOnline: "انتقل إلى الإنترنت",
    online: "عبر الإنترنت",
    sample: "عينة، ليست فعالية حقيقية",
  },
  es: {
    scheduled: "Confirmado",
    tentative: "Aún sin confirmar",
    cancelled: "CANCELADO",
    postponed: "APLAZADO, aún sin nueva fecha",
    moved: "NUEVA FECHA",
    movedOnline: "PASA A SER EN LÍNEA",
    online: "en línea",
    sample: "Ejemplo, no es un evento real",
  },
  fr: {
    scheduled: "Confirmé",
    tentative: "À confirmer",
    cancelled: "ANNULÉ",
    postponed: "REPORTÉ, nouvelle date à venir",
    moved: "NOUVELLE DATE",
    movedOnline: "DÉSORMAIS EN LIGNE",
    online: "en ligne",
    sample: "Exemple, pas un véritable événement",
  },
  pt: {
    scheduled: "Confirmado",
    tentative: "Por confirmar",
    cancelled: "CANCELADO",
    postponed: "ADIADO, ainda sem nova data",
    moved: "NOVA DATA",
    movedOnline: "PASSA A SER ONLINE",
    online: "online",
    sample: "Exemplo, não é um evento real",
  },
  ru: {
    scheduled: "Подтверждено",
    tentative: "Пока не подтверждено",
    cancelled: "ОТМЕНЕНО",
    postponed: "ПЕРЕНЕСЕНО, новая дата пока не назначена",
    moved: "НОВАЯ ДАТА",
    movedOnline: "ПЕРЕНЕСЕНО В ОНЛАЙН",
    online: "онлайн",
    sample: "Образец, не настоящее мероприятие",
  },
  zh: {
    scheduled: "已确认",
    tentative: "尚未确认",
    cancelled: "已取消",
    postponed: "已推迟，新日期待定",
    moved: "新日期",
    movedOnline: "改为线上举行",
    online: "线上",
    sample: "示例，并非真实活动",
  },
};
