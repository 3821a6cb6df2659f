import type { Texts } from "@nri-commons/core/web";

/** What came of it all: figures, how they are counted, stories. */
export const impact: Texts = {
  "impact.title": "Что из этого вышло",
  "impact.lead":
    "Кто участвовал в развитии потенциала на этом сайте, для кого здесь что-то есть и что люди с этим сделали.",
  "impact.withheld": "не показано",
  "impact.withheld.why":
    "Числа меньше {smallest, number} человек не показываются, как и столько других, сколько нужно, чтобы их никто не вычислил.",
  "impact.not-said": "Не сказано",
  "impact.csv": "Скачать таблицей (CSV)",
  "impact.json": "То же для программ (JSON)",
  "impact.counted": "Как это посчитано",
  "impact.stories.none": "Пока никто не рассказал истории для всех.",
  "impact.measure.activities": "Мероприятия",
  "impact.measure.applicants": "Подали заявку",
  "impact.measure.participants": "Участвовали",
  "impact.measure.completed": "Прошли мероприятие",
  "impact.measure.follow-up": "Спрошены позже",
  "impact.measure.outcomes": "Что сделали с тех пор",
  "impact.unit.activities": "Мероприятия",
  "impact.unit.people": "Людей",
  "impact.head.type": "Вид",
  "impact.head.level": "Уровень",
  "impact.head.scope": "Для какой части мира",
  "impact.head.audience": "Аудитория",
  "impact.head.experience": "Прежний опыт",
  "impact.head.policy": "Другие области политики",
  "impact.head.region": "Регион",
  "impact.head.group": "Группа участников",
  "impact.head.first-time": "Впервые",
  "impact.head.follow-up": "Ответ",
  "impact.head.outcomes": "Что",
  "impact.wave.asked": "Спрошены",
  "impact.wave.answered": "Ответили",
  "impact.wave.refused": "Не захотели отвечать",
  "impact.wave.open": "Без ответа",
  "impact.note.activities":
    "Открытые мероприятия этого сайта, а не других, которые не отменены. Мероприятие может быть для нескольких аудиторий и считается в каждой.",
  "impact.note.applicants":
    "Каждый, кто подал заявку и подтвердил адрес, считается один раз, сколько бы заявок ни было; взятые назад заявки не считаются. Впервые ли это, люди говорят сами.",
  "impact.note.participants":
    "Каждый, кто участвует или участвовал, считается один раз; кто ушёл, не считается. Один человек может быть на нескольких уровнях.",
  "impact.note.completed": "Каждый, кто прошёл хотя бы одно мероприятие, считается один раз.",
  "impact.note.follow-up":
    "Из согласившихся: каждый считается один раз за каждый опрос. Кого спросили о двух мероприятиях, считается по лучшему ответу.",
  "impact.note.outcomes":
    "Из ответивших в этом опросе, сколько рассказали об этом; один человек может рассказать о многом. Рассказанное никто не проверял.",
};
