import { riserWords } from '@chuanmen/types/riser'
import type { FlatMark, Picture, PictureFlat, PicturePipe } from './model'

export const markWords: Record<FlatMark, string> = {
  agreed: '同意',
  conditional: '有条件',
  deferred: '暂不同意',
  refused: '不同意',
  pending: '未答复',
  'tenant-only': '仅租户答复',
  reconfirm: '待再确认',
}

/** What fits into a flat beside its pipes; the legend has the whole words. */
export const drawnMarkWords: Record<FlatMark, string> = { ...markWords, 'tenant-only': '仅租户' }

/** How a pipe stands, short: for a row beside the picture. */
export function statusWords({ state, flatIds, isChosen }: PicturePipe): string {
  switch (state.status) {
    case 'none':
      return isChosen ? '正在设置' : '还没征求意见'
    case 'masked':
      return '办理中'
    case 'open':
      return `${state.total} 户，${state.agreed} 户已同意`
    case 'would':
      return `谈成 ${state.rooms.join('、')} 后成串`
    case 'complete':
      return '已成串'
    case 'locked':
      return '已成串，等开工'
    case 'works':
      return state.floor === null ? '施工中' : `施工中，新管到 ${state.floor} 层`
    case 'done':
      return '已换好'
    case 'off':
      return `停水到${state.until}`
    default:
      return `${flatIds.length} 户`
  }
}

/** A pipe in words: 「厨房排水立管，6 户，办理中」; for staff 「…，5/6，卡在 301 暂不同意」. */
export function pipeWords(pipe: PicturePipe, picture: Picture): string {
  const { name } = riserWords[pipe.kind]
  const whose = pipe.isMine ? '我家的' : picture.positions.length > 1 ? `尾号 ${pipe.positions.join('、')} 的` : ''
  const { state } = pipe
  const households = `${pipe.flatIds.length} 户`
  if (state.status === 'open' && pipe.blockers) {
    const rooms = new Map(picture.flats.map((flat) => [flat.flatId, flat.room]))
    const stuck = pipe.blockers.map(({ flatId, mark }) => `${rooms.get(flatId) ?? ''} ${markWords[mark]}`).join('、')
    return `${whose}${name}，${state.agreed}/${state.total}，卡在 ${stuck}`
  }
  const says = statusWords(pipe)
  const needsCount = state.status === 'masked' || state.status === 'complete' || state.status === 'locked'
  return [`${whose}${name}`, needsCount ? households : '', says].filter(Boolean).join('，')
}

/** A flat in words: 「502，业主 孙**，仅租户答复，第 1 家去敲」. */
export function flatWords({ room, name, note, mark, knock, isMine, joinedTo }: PictureFlat, primary?: string): string {
  if (isMine) return `我家，${room}`
  return [
    room,
    note ?? (name ? `业主 ${name}` : ''),
    joinedTo && primary ? `并入 ${primary}` : mark ? markWords[mark] : '',
    knock ? `第 ${knock} 家去敲` : '',
  ]
    .filter(Boolean)
    .join('，')
}

/** The whole picture in one sentence. */
export function pictureWords({ place, floors, positions, pipes }: Picture): string {
  const complete = pipes.filter(({ state }) => state.status !== 'none' && !isOpen(state.status)).length
  return `${place}剖面图，${floors.length} 层，每层 ${positions.length} 户，${pipes.length} 根立管，${complete} 根已成串`
}

const isOpen = (status: PicturePipe['state']['status']) =>
  status === 'open' || status === 'masked' || status === 'would'
