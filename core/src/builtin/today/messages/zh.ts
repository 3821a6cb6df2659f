import type { Texts } from "../../../web/index.ts";

export const zh: Texts = {
  "nav.today": "今天",
  title: "今天",
  welcome: "欢迎您，{name}",
  "welcome.next": "您的网站已经建好。以下是后续步骤：每一步只需几分钟，都不着急。",
  "alert.see": "查看如何处理",
  numbers: "数据",
  tasks: "接下来",
  "tasks.none": "没有待办事项。祝您愉快。",
  "tasks.no-others": "没有其他待办事项。",
  setup: "设置您的网站",
  "setup.left": "{count, plural, other {共 {all} 步，还剩 # 步。}}",
  "setup.done": "已完成",
};
