import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { FailureNote } from '../states/states'
import { useRecording } from './use-recording'

/** 「听一听」: somebody of the community reading it out. `link` gives where the recording lies for the next minutes. */
export function Listen({ link }: { link: () => Promise<string> }) {
  const { state, failure, play, stop } = useRecording(link)
  return (
    <View className="stack">
      <Button
        wide
        variant="outline"
        icon="sound"
        busy={state === 'loading'}
        label={state === 'playing' ? '先停下' : '听一听，工作人员读的录音'}
        onPress={state === 'playing' ? stop : play}
      >
        {state === 'playing' ? '先停下' : '听一听'}
      </Button>
      <FailureNote failure={failure} />
    </View>
  )
}
