/** Baselines, claims, and small losses shared. */
export const claimRefusals = {
  // Baselines
  baseline_changed: '这份现状记录刚刚被别人改过，请看一遍新的再改。您填的内容还在。',
  baseline_state: '这份现状记录已经签过字，或者已经开工，不能再改。',
  baseline_incomplete: '还有地方没有拍，请按提示补齐后再签。',
  baseline_both_sides: '同一个人不能替两边签字，自己家的也不能替施工方签。请由另一位同事来签。',
  baseline_missing: '这几户还没有施工前现状记录，也没有签「不做记录」，不能在户内开工。',
  // Claims
  noticed_in_future: '发现的日子不能是今天以后，也不能早于三年前。请改日期。',
  claim_amount_invalid: '金额要在 ¥0.01 到 ¥500,000 之间。请改一下数字。',
  claim_state: '这份申请现在不在这一步，请刷新后再看。',
  claim_changed: '这份申请刚刚有了新进展，请看一遍新的再决定。您填的内容还在。',
  own_claim: '这是您自己家（或您住的楼门）的申请，要由别的同事来办。',
  claim_full: '这份申请的照片和留言已经很多，不能再加。还有要说的，请打小区办公室的电话。',
  mediator_acted: '您办过这份申请，不能再做它的调解员。请由没有经手过的同事来调解。',
  claim_visit_invalid: '上门时间要从今天起、30 天以内，结束要晚于开始。',
  liability_invalid: '各方的责任比例加起来要正好是 100%，每一方只写一次。',
  price_unknown: '价目表里没有这一项，请按现在公布的价目表重新选。',
  receipt_required: '付款要写明金额、日期和凭证号，金额要和说好的一样。',
  warranty_over: '已经过了保修期，不能接着原来的申请办。可以重新提交一份申请。',
  claim_rules_changed: '期限和价目表刚刚被同事改过，请看一遍新的再改。您填的内容还在。',
  claim_kept: '这份申请还没有办完，办完以后才能申请删除。',
  // Small losses shared
  pool_changed: '约定刚刚改过，请看一遍新的再决定。',
  pool_state: '现在不能这样做：约定已停用，或这一次已经办完。',
  pool_limit: '超过了约定的小额上限，请改用「要赔付」。',
  pool_alone: '还没有别的邻居加入约定，没有人可以分担。',
  pool_not_asked: '这一次没有问到您家。',
  pool_case_open: '还有没办完的分担，办完以后再改约定。',
} as const satisfies Record<string, string>
