import type { Channel, ToldWay } from '../types/notice-words'
import type { Desk } from './office'

/** What the stairwell's lead did with the first doors of each list; later ones are still to be done. */
const done: { due: Channel; how: ToldWay; outcome: 'told' | 'noAnswer' }[] = [
  { due: 'call', how: 'call', outcome: 'told' },
  { due: 'call', how: 'lobby', outcome: 'told' },
  { due: 'call', how: 'call', outcome: 'noAnswer' },
]

/** The lead works through the top of the lists: rang, met somebody at the entrance, and rang in vain. */
export const tellTheRest = async (desk: Desk, noticeId: string, stairwellId: string): Promise<void> => {
  const { doors } = await desk.lead.call('notice.doors', { noticeId, stairwellId })
  for (const { due, how, outcome } of done) {
    const at = doors.findIndex((door) => door.due === due)
    const [door] = at < 0 ? [] : doors.splice(at, 1)
    if (!door) continue
    await desk.lead.call('notice.recordTold', { noticeId, stairwellId, flatId: door.flatId, how, outcome })
  }
}
