import type { WorksTrouble } from '@chuanmen/types/works-actions'
import type { IconName } from '@/components/icon/names'

/** What is wrong and what it asks of staff; the gravest first. */
export const troubleWords: Record<
  WorksTrouble,
  { words: string; todo: string; icon: IconName; tone: 'amber' | 'brick' }
> = {
  unlawful: { words: '日子不合规了', todo: '后来录入了考试日，要改日子', icon: 'shield', tone: 'brick' },
  overdue: { words: '过了时间没报完工', todo: '问一问施工队，报进度或改日子', icon: 'clock', tone: 'brick' },
  late: { words: '施工队说要晚', todo: '看要不要改日子，住户会看到原因', icon: 'clock', tone: 'amber' },
  missed: { words: '有一户没人开门', todo: '和住户另约时间', icon: 'door', tone: 'amber' },
  cannot: { words: '有住户说来不了', todo: '换时间，或和住户说好', icon: 'user', tone: 'amber' },
}

const order: WorksTrouble[] = ['unlawful', 'overdue', 'late', 'missed', 'cannot']
export const inOrder = (troubles: readonly WorksTrouble[]) => order.filter((one) => troubles.includes(one))

/** 「过了时间没报完工、有住户说来不了」 */
export const troublesWords = (troubles: readonly WorksTrouble[]) =>
  inOrder(troubles)
    .map((one) => troubleWords[one].words)
    .join('、')
