import type { Texts } from "../../../web/index.ts";

export const ar: Texts = {
  "nav.today": "اليوم",
  title: "اليوم",
  welcome: "مرحبًا {name}",
  "welcome.next": "موقعك جاهز. هذه هي الخطوات التالية؛ تستغرق كل منها بضع دقائق ولا شيء منها عاجل.",
  "alert.see": "اعرف ما العمل",
  numbers: "بالأرقام",
  tasks: "التالي",
  "tasks.none": "لا شيء ينتظرك. نتمنى لك يومًا طيبًا.",
  "tasks.no-others": "لا شيء آخر ينتظرك.",
  setup: "إعداد موقعك",
  "setup.left":
    "{count, plural, zero {لم تبقَ أي خطوة من {all}.} one {بقيت خطوة واحدة من {all}.} two {بقيت خطوتان من {all}.} few {بقيت # خطوات من {all}.} many {بقيت # خطوة من {all}.} other {بقيت # خطوة من {all}.}}",
  "setup.done": "تم",
};
