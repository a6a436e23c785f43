import type { Actions } from '../types/contract'

type Round = Actions['round.create']['input']
type Notice = Actions['notice.save']['input']['content']

export const roundText: Round['text'] = {
  title: '上下水立管更新意见征询',
  plain:
    '楼里的给水管、排水管用了三十多年，经常漏、经常堵。这次把整根立管换新，材料和施工不用住户出钱。一根管从上到下连着好几户，要每一户都同意才能换，所以请您逐项说说意见：同意、有条件同意、暂不同意、不同意都可以，选哪个都能改。',
  full: '一、改造内容：更换本楼门厨房、卫生间的给水立管和排水立管，含穿楼板处的封堵和管道保温。\n二、入户施工：每根立管入户施工一天，第二天补好墙砖、吊顶；施工时段为工作日 8:00—12:00、14:00—18:00。\n三、费用：立管更换及恢复由改造资金承担，住户不出钱；住户自行提出的升级部分由住户承担。\n四、施工前逐户拍照记录现状；施工造成损坏的，按现状记录修复或赔付。\n五、质保：管道和恢复工程两年，卫生间防水五年。\n六、意见可以随时撤回或更改，直到这根立管锁定施工。纸质签字与手机确认有同等效力。',
  items: {
    kitchenWater: '换掉厨房这一侧的给水立管。入户拆开管子旁约 40 厘米的墙面，半天换完。',
    kitchenDrain: '换掉从顶层通到底层的厨房下水管。要进您家厨房，拆开管子旁约 60 厘米的墙砖，一天换完，第二天补好。',
    bathroomWater: '换掉卫生间这一侧的给水立管，半天换完。',
    bathroomDrain: '换掉卫生间的下水管。要拆一块吊顶和管井的墙砖，一天换完，第二天补好；当天厕所停用约 6 小时。',
  },
  clauses: [
    {
      clauseId: 'liability',
      title: '施工前已有的损坏',
      body: '施工前现状记录里已经写明的旧损坏（如原有裂缝、渗漏痕迹），不由施工方负责修复。现状记录由您和施工方一起签字，您不认可可以不签。',
    },
  ],
}

export const planNotice: Notice = {
  kind: 'plan',
  title: '上下水立管开始征求意见',
  where: '新明胡同 5、6、7号楼',
  why: '老管子用了三十多年，漏水堵水多，今年列入改造。',
  todo: '请业主打开「我家」，逐项说说意见；不会用手机的，楼门长带纸质表上门。',
  contactName: '社区 孙静',
  contactPhone: '010-8200-0216',
  body: '一根立管要每一户都同意才能换。您有什么顾虑都可以写下来，我们逐条回复。',
  startsAt: null,
  endsAt: null,
}

export const waterNotice = (startsAt: Date, endsAt: Date): Notice => ({
  kind: 'waterStop',
  title: '白天停水 7 小时，请先存水',
  where: '6号楼2门，全部住户',
  why: '换楼门总阀，换完水压更稳。',
  todo: '存够做饭、冲厕的水；出门前关紧龙头；来水先放 2 分钟浑水。',
  contactName: '王建军师傅',
  contactPhone: '13800000000',
  body: '2门门口也贴了同样的纸质通知。如改期，会至少提前 24 小时重新告知。',
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

/** A stop that was moved: first for tomorrow, then, corrected, to two days later. */
export const movedNotice = (startsAt: Date, endsAt: Date): Notice => ({
  kind: 'waterStop',
  title: '上午停水 3 小时，换水表',
  where: '5号楼1门，全部住户',
  why: '给水立管的总水表到期，统一换新。',
  todo: '停水前接好上午用的水；出门前关紧龙头。',
  contactName: '王建军师傅',
  contactPhone: '13800000000',
  body: '',
  approvalRef: '德胜供水〔2026〕118 号',
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

export const meetingNotice = (startsAt: Date, endsAt: Date): Notice => ({
  kind: 'meeting',
  title: '议事会：停水日子怎么排',
  where: '社区活动室（6号楼东侧平房）',
  why: '几个楼门要轮流停水，先听听大家哪天方便。',
  todo: '能来的请在下面说一声，好准备座位；来不了的可以写下意见交给楼门长。',
  contactName: '社区 孙静',
  contactPhone: '010-8200-0216',
  body: '一、各楼门停水的先后；二、老人多的楼门怎么照应；三、施工时谁来监督。',
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  brief: '议事会：停水日子怎么排',
  question: { words: '您家来人吗？', options: ['来', '来不了', '请家人来'] },
})
