/** Becoming known: invitations, web sessions, bindings. */
export const accessRefusals = {
  // First administrator, staff, invitations
  administrator_exists: '管理员已经设立，不能再次领取。请联系现有管理员邀请您。',
  code_wrong: '代码不对，请核对后重新输入。',
  code_expired: '代码已过期或已用过，请联系居委会重新领取。',
  code_locked: '输错次数太多，这个代码已作废。请联系居委会重新领取。',
  // Web sessions
  login_code_wrong: '登录码不对。请看电脑上现在显示的码，再输入一次。',
  login_code_expired: '这个登录码过期了。请用电脑上新换的码。',
  login_code_used: '这个登录码已经用过了。请在电脑上换一个新码。',
  login_code_locked: '输错次数太多，请过 10 分钟再试。',
  login_needs_wechat: '只能在微信里同意登录。请打开手机微信里的「串门」。',
  // Binding
  sticker_unknown: '这张楼门贴码已失效，请扫楼门口最新的贴码，或联系居委会。',
  phone_not_on_roster: '您的手机号和名册登记的不一致。可以改用上门告知的验证码，或请工作人员核验。',
  phone_unavailable: '没能从微信取得手机号。可以改用上门告知的验证码，或请工作人员核验。',
  binding_exists: '您已经绑定（或正在申请绑定）这一户。',
  binding_not_active: '您还没有通过这一户的核验，暂时不能操作。',
  owner_already_bound: '这位业主已有人绑定。如不是本人操作，请联系居委会核实。',
} as const satisfies Record<string, string>
