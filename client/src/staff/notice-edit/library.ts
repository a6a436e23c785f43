import type { NoticeKind } from '@chuanmen/types/notice-words'

/** A ready text. What stands in 〔〕 must be filled in before it goes out. */
export type Ready = { name: string; title: string; brief: string; why: string; todo: string; body?: string }

/** Ready texts by kind. Titles and brief lines fit WeChat's message once filled (rule 4: 20 characters). */
export const library: Record<NoticeKind, readonly [Ready, ...Ready[]]> = {
  plan: [
    {
      name: '楼门开工',
      title: '〔几号楼几门〕开始换水管',
      brief: '请提前挪开管子旁的东西',
      why: '老管子漏水、堵水多，换成新的。',
      todo: '施工前一天把厨房、厕所管子旁边的东西挪开；当天家里留一位大人。',
      body: '每户约〔几〕小时。做完当天恢复用水，补好打开的地方。',
    },
    {
      name: '入户施工',
      title: '〔哪天〕到您家换管',
      brief: '请当天家里留一位大人',
      why: '您家这根管子从上到下一起换。',
      todo: '当天〔几点到几点〕请家里留一位大人；管子旁边清出一米。',
    },
    {
      name: '先看现状',
      title: '〔哪天〕入户拍管子现状',
      brief: '拍照留底，约二十分钟',
      why: '施工前把您家现在的样子拍下来，做坏了照着赔。',
      todo: '请家里留一位大人，指给师傅看要小心的地方。',
    },
  ],
  safety: [
    {
      name: '楼道堆料',
      title: '楼道堆了材料，请慢走',
      brief: '〔哪天〕前运走',
      why: '施工材料〔哪天〕前运走。',
      todo: '扶着老人和孩子走；电动车先停到〔哪里〕。',
    },
    {
      name: '动火作业',
      title: '〔几层〕动火焊管，请关窗',
      brief: '有烟味属正常，请关窗',
      why: '旧铁管要现场切开、焊接。',
      todo: '关好窗；楼道不要放纸箱、衣物；闻到焦味马上打电话。',
    },
    {
      name: '先别用下水',
      title: '〔几点到几点〕先别用下水',
      brief: '楼下正在接管，请别放水',
      why: '楼下正在接下水管，楼上放水会流到人家里。',
      todo: '这段时间不冲厕所、不用洗衣机、不倒水。',
    },
  ],
  waterStop: [
    {
      name: '白天停水',
      title: '〔哪天〕白天停水请先存水',
      brief: '请存水，出门前关紧龙头',
      why: '换楼门总阀和立管。',
      todo: '存够做饭、冲厕的水；出门前关紧龙头；来水先放两分钟浑水。',
    },
    {
      name: '夜里停水',
      title: '〔哪天〕夜里停水',
      brief: '请睡前存水、关紧龙头',
      why: '夜里用水少，趁这时接管。',
      todo: '睡前存好水、关紧龙头；要用药、冲奶的请先备好开水。',
    },
    {
      name: '紧急抢修',
      title: '马上停水抢修',
      brief: '抢修约〔几〕小时，请关龙头',
      why: '〔哪里〕爆管，不停水会淹。',
      todo: '马上关紧龙头；已经积水的请打电话。',
    },
  ],
  progress: [
    {
      name: '换好了',
      title: '〔几号楼几门〕水管换好了',
      brief: '来水先放两分钟浑水',
      why: '比计划〔早几天〕做完。',
      todo: '来水先放两分钟浑水；发现渗漏马上打电话。',
    },
    {
      name: '做到哪了',
      title: '换管做到〔几〕层了',
      brief: '〔哪天〕做到您家那层',
      why: '每天从上往下做一层。',
      todo: '做到您家前一天会再通知。',
    },
  ],
  change: [
    {
      name: '改天施工',
      title: '施工改到〔哪天〕',
      brief: '原来那天不用等',
      why: '〔为什么改〕。',
      todo: '原来那天不用在家等；新日子不方便，请打电话换。',
    },
    {
      name: '推迟',
      title: '施工推迟，日子另行通知',
      brief: '原来那天不用等',
      why: '〔为什么推迟〕。',
      todo: '原来那天不用在家等，定了新日子至少提前一天告诉您。',
    },
  ],
  meeting: [
    {
      name: '说明会',
      title: '〔哪天几点〕开说明会',
      brief: '在〔哪里〕，当面问施工方',
      why: '请施工方当面讲怎么施工、怎么恢复、坏了怎么赔。',
      todo: '来得了的请来；来不了的，会后在这里看记录。',
    },
    {
      name: '楼门议事',
      title: '〔几号楼几门〕商量一件事',
      brief: '〔哪天几点〕在〔哪里〕',
      why: '〔商量什么〕。',
      todo: '每户来一位就行；来不了请把意见告诉楼门长。',
    },
  ],
}
