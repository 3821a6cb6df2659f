import type { Texts } from "../../../web/index.ts";

export const zh: Texts = {
  title: "更多来自其他网站的内容",
  lead: "其他网站用本网站没有的功能发布的内容。可在此阅读其文字。",
  none: "暂无内容",
  "none.why": "其他网站用本网站没有的功能发布的内容将显示在这里。",
  "article.why": "这是用本网站没有的功能或其更新版本制作的。此处为其文字，其余内容请在原网站查看。",
  "article.open": "在 {host} 打开",
  "article.from": "来自",
  "article.kind": "类型",
  "article.published": "发布时间",
};
