import type { HelpMove } from '@chuanmen/types/help-actions'

/** Said once it is done. */
export function doneWords(move: HelpMove): string {
  switch (move.kind) {
    case 'pin':
      return '先问这位，等他答复'
    case 'unpin':
      return '不再指定，由系统来排'
    case 'urgent':
      return move.on ? '标成急事了' : '不算急事了'
    case 'vouch':
      return '签到好了'
    case 'noShow':
      return '记下了，正在再找人'
    case 'solve':
      return '记下办好了'
    case 'cancel':
      return '取消了'
    case 'settleComplaint':
      return '处理结果记下了'
    case 'showWords':
      return move.show ? '对方能看到了' : '先不给对方看'
    case 'confirmOrder':
      return '确认了，住户会收到通知'
    case 'counterOrder':
      return '换的时间告诉住户了，等他答复'
    case 'declineOrder':
      return '告诉住户了，会另外找人'
    case 'accept':
      return '接下了，门牌和电话在下面'
    case 'decline':
      return '这次不接，会另外找人'
    case 'release':
      return '转出去了，正在另外找人'
    case 'checkIn':
      return '签到好了'
    case 'checkOut':
      return '做完了，等住户确认'
    default:
      return '记下了'
  }
}
