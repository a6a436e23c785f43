import { contentHash } from '@chuanmen/domain/baseline/content-hash'
import { type BaselineView, defectWords, roomWords, surfaceWords } from '@chuanmen/types/baseline'
import type { Paper, PaperBlock } from './paper'
import { stamp } from './paper-words'

const stateWords: Record<BaselineView['state'], string> = {
  none: '还没有记录',
  open: '还没有双方签字',
  signed: '双方已签字',
  waived: '住户签了「不做记录」',
}
const viaWords = { app: '本人在手机上签', present: '当面签在纸上，照片存着' } as const

/** What a flat was like before works, room by room, with who signed it. */
export function baselinePaper(view: BaselineView, withPhotos: boolean): Paper {
  const { rooms, photos } = view
  return {
    title: '施工前现状记录',
    place: `${view.building}${view.unit} ${view.room}`,
    number: view.savedAt ? `第 ${view.rev} 次保存　${stamp(view.savedAt)}` : '',
    blocks: [
      { kind: 'facts', facts: signedOf(view) },
      ...rooms.flatMap((room): PaperBlock[] => {
        const name = room.name || roomWords[room.kind]
        const photoIds = room.surfaces.flatMap((surface) => surface.photoIds).filter((id) => photos[id])
        return [
          {
            kind: 'words',
            title: name,
            lines: room.surfaces.map(({ surface, photoIds: shown, notes, defects }) => {
              const wrong = defects.map(({ kind, words }) =>
                words ? `${defectWords[kind]}（${words}）` : defectWords[kind],
              )
              return [
                `${surfaceWords[surface]}：照片 ${shown.length} 张`,
                wrong.length > 0 ? `旧毛病 ${wrong.length} 处：${wrong.join('、')}` : '没有记旧毛病',
                notes,
              ]
                .filter(Boolean)
                .join('；')
            }),
          },
          ...(withPhotos && photoIds.length > 0
            ? [{ kind: 'photos', title: `${name}的照片`, photoIds } as PaperBlock]
            : []),
        ]
      }),
      {
        kind: 'small',
        title: '指纹（SHA-256）',
        lines: [
          `这份记录：${contentHash(rooms, new Map(Object.values(photos).map(({ photoId, sha256 }) => [photoId, sha256])))}`,
          '它由各处的文字和每张照片原图的指纹算出；双方签的就是它，改一个字、换一张照片都会变。',
        ],
      },
      { kind: 'signatures', lines: ['住户', '施工方'] },
    ],
  }
}

function signedOf({ state, household, contractor, waiver, isClosed }: BaselineView): [string, string][] {
  const facts: [string, string][] = [['状态', `${stateWords[state]}${isClosed ? '，已经开工，不能再改' : ''}`]]
  if (household) facts.push(['住户', `${household.name}　${stamp(household.at)}　${viaWords[household.via]}`])
  if (contractor) facts.push(['施工方', `${contractor.name}　${stamp(contractor.at)}`])
  if (waiver) facts.push(['不做记录', `${waiver.name}　${stamp(waiver.at)}　${waiver.words}`])
  return facts
}
