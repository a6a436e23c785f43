/** The doors to knock on next, figures, certificates. */
export const doorRefusals = {
  door_plan_changed: '计划刚刚有同事改过，请看一遍新的再保存。您改的还在。',
  door_plan_over_budget: '这些门要的趟数比一共的趟数多。请多给几趟，或少选几户。',
  door_table_changed: '趟数和把握刚刚有同事改过，请看一遍新的再改。您填的内容还在。',
  planner_failed: '这个楼门太复杂，这一次没有算出来。请稍后再算一次。',
  round_not_closed: '这一轮还没有结束，结束以后才能出证明。',
  riser_not_complete: '这根管还没有成串，成串以后才能出证明。',
  certificate_code_taken: '这个编号已经用过了，请重新出一次。',
  certificates_full: '这个小区的证明已经到数了，不能再出新的。请联系管理员。',
  certificate_withdrawn: '这份证明已经作废了。',
  evidence_broken: '存证核对不上，不能出证明。请先找管理员查存证。',
} as const satisfies Record<string, string>
