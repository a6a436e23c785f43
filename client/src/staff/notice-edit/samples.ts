import type { NoticeKind } from '@chuanmen/types/notice-words'

/** What each kind of notice might say, shown in the empty fields. */
export const samples: Record<NoticeKind, { title: string; why: string; todo: string }> = {
  plan: { title: '6号楼下周一起换水管', why: '老管子漏水堵水多，换成新的', todo: '施工前一天把管子旁边的东西挪开' },
  safety: { title: '楼道堆了管材，请慢走', why: '施工材料周三前运走', todo: '扶着孩子和老人，电动车先停在东侧棚里' },
  waterStop: {
    title: '后天白天停水，请先存水',
    why: '换楼门总阀，换完水压更稳',
    todo: '存够做饭、冲厕的水；出门前关紧龙头',
  },
  progress: { title: '2门给水管全部换好了', why: '比计划早一天', todo: '来水先放 2 分钟浑水；有渗漏马上打电话' },
  meeting: {
    title: '周六上午开说明会',
    why: '请施工方当面讲怎么施工、怎么恢复',
    todo: '来不了的，会后可以在这里看记录',
  },
}
