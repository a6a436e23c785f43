/** Any call: what was sent, who sent it, and what they may. */
export const requestRefusals = {
  // Request and identity
  malformed: '填写的内容有误，请检查标出的地方后再提交。',
  request_reused: '这次提交和之前的一次编号相同但内容不同，请重新打开页面再提交。',
  request_too_large: '内容太大了，请减少文字或图片后再试。',
  try_again: '同一时间操作的人较多，没有提交成功。您填的内容还在，请再点一次。',
  unknown_action: '当前版本不支持这个操作，请更新后再试。',
  sign_in_needed: '请先登录。您填写的草稿保存在本机，登录后可以继续。',
  not_found: '没有找到，可能已被删除，或您没有查看权限。',
  // Policy
  not_allowed: '您的身份不能做这个操作。如有疑问，请联系居委会。',
  out_of_scope: '这不在您负责的范围内。请联系负责这里的工作人员。',
  proof_level_too_low: '签署前需要先核验业主身份，请联系居委会或用上门告知的验证码核验。',
  only_owner_signs: '只有业主本人的意见计入结果。租户可以登记进户时间，家人可以替业主准备好再由业主确认。',
  power_missing: '代签需要先登记业主的授权书。您填的内容已保存为「待业主确认」。',
  window_not_open: '征求意见还没有开始。',
  window_closed: '本轮征求意见已经截止，不能再答复。有新情况请联系居委会。',
  power_expired: '授权书不在有效期内，请重新登记授权。',
} as const satisfies Record<string, string>
