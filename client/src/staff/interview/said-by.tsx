import { type FileSource, fileSourceWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import type { InterviewPage } from './use-interview'

/** Of an interview somebody tells; papers and rosters are for single fields. */
const tellers: readonly FileSource[] = ['household', 'family', 'neighbour', 'seen']

/** Who told it, once for all; each question may have another. */
export const SaidBy = ({ page }: { page: InterviewPage }) => (
  <Card>
    <View className="stack-tight">
      <View className="t-bold">主要听谁说的</View>
      <ChipRow
        label="主要听谁说的"
        options={tellers.map((value) => ({ value, words: fileSourceWords[value] }))}
        chosen={[page.interview.said]}
        onChange={([said]) => said && page.setSaid(said)}
      />
    </View>
  </Card>
)
