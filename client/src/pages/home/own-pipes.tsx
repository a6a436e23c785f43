import { riserWords } from '@chuanmen/types/riser'
import { PipeRow } from '@/components/pipe-row/pipe-row'
import type { Picture } from '@/components/stairwell/model'
import { footSign } from '@/components/stairwell/pipe'
import { statusWords } from '@/components/stairwell/words'

/** My pipes in words, beside the picture. */
export function OwnPipes({ picture }: { picture: Picture }) {
  return (
    <>
      {picture.pipes
        .filter(({ isMine }) => isMine)
        .map((pipe) => (
          <PipeRow
            key={pipe.riserId}
            sign={footSign(pipe.state)}
            name={riserWords[pipe.kind].name.replace('立管', '')}
            words={statusWords(pipe)}
            waiting={pipe.state.status === 'masked' || pipe.state.status === 'open'}
          />
        ))}
    </>
  )
}

const numerals = ['', '一', '两', '三', '四']

/** 「我家的三根管」 */
export const ownTitle = ({ pipes }: Picture) => {
  const count = pipes.filter(({ isMine }) => isMine).length
  return `我家的${numerals[count] ?? count}根管`
}

/** 「成串 2、办理中 1」: my pipes counted by how they stand. */
export function ownSummary({ pipes }: Picture): string {
  const own = pipes.filter(({ isMine }) => isMine)
  const count = (...statuses: string[]) => own.filter(({ state }) => statuses.includes(state.status)).length
  const parts: [string, number][] = [
    ['换好', count('done')],
    ['施工中', count('works', 'off')],
    ['成串', count('complete', 'locked')],
    ['办理中', count('masked', 'open')],
    ['还没征求意见', count('none')],
  ]
  return parts
    .filter(([, number]) => number > 0)
    .map(([words, number]) => `${words} ${number}`)
    .join('、')
}
