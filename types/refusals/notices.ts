/** Notices. */
export const noticeRefusals = {
  notice_not_draft: '通知已经发出，不能再修改。',
  notice_target_empty: '选中的范围里没有住户。',
  notice_not_scheduled: '这份通知没有定时，或者已经发出了。',
  notice_not_published: '这份通知还没有发出，或者已经被后来的通知代替。',
  notice_expired: '通知的有效期已经过了，请改有效期后再发。',
  notice_message_invalid: '微信提醒里放不下这一项，请按标出的地方改短或补上。',
  notice_question_unknown: '这份通知没有这个问题，或者没有这个选项。',
  water_stop_too_late: '计划停水至少提前 24 小时通知。请改晚一些；如果是抢修，请写明原因。',
  schedule_invalid: '定时发出的时间要晚于现在、最多提前 60 天，并且在事情开始之前。',
} as const satisfies Record<string, string>
