import type { Texts } from "@nri-commons/core/web";

/** Texts that several rooms use. */
export const words: Texts = {
  "plugin.name": "能力建设",
  "plugin.about": "可以学什么、谁有需求，以及参与者后来怎样",
  "permission.capacity.manage": "准备并开放活动、合作伙伴、学习路径和资源",
  "permission.capacity.people": "查看并处理申请、学员、证书和后续回访，并联系需求提出者",
  "nav.capacity": "能力建设",
  "nav.activities": "活动",
  "setting.keepApplicationsMonths": "未获名额的申请保留月数",
  "setting.keepApplicationsMonths.hint": "到期后连同全部内容一并删除。",
};
