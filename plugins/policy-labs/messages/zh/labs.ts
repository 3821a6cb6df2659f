import type { Texts } from "@nri-commons/core/web";

/** A lab: its list, its page, its console. */
export const labs: Texts = {
  "nav.labs": "实验室",
  "list.title": "政策实验室",
  "list.lead": "一个问题,几周时间,来自多个群体的人:成果简短,可以直接使用。",
  "list.none": "还没有实验室",
  "list.none.why": "本站以及本站所关注网站的实验室将列在这里。",
};
