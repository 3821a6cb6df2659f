import type { Texts } from "@nri-commons/core/web";

export const people: Texts = {
  "mail.hello": "{name}，您好：",
  "mail.page": "这是您在本站的页面，包含与您有关的一切：任何持有此链接的人都能看到。",
  "privacy.person": "{count, plural, other {# 位参与能力建设的人}}",
  "privacy.person.erase": "删除其在能力建设中的一切：申请、名额、证书和回答。",
};
