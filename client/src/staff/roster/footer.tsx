import type { RosterPreview } from '@chuanmen/types/roster'
import { Button } from '@/components/button/button'
import { Foot } from '../foot/foot'

type Props = {
  stage: 'columns' | 'problems'
  counts: RosterPreview['counts']
  readable: boolean
  unsure: number
  isReading: boolean
  onAnother: () => void
  onReplace: () => void
  onProblems: () => void
  onImport: (onlyGoodRows: boolean) => void
}

/** The way on from where the import stands: one teal button. */
export function RosterFooter(props: Props) {
  const { stage, counts, readable, unsure, isReading, onAnother, onProblems } = props
  if (stage === 'problems') return <ImportFooter {...props} />
  const words = !readable
    ? '请先指出房号（或地址）在哪一列'
    : unsure > 0
      ? `还有 ${unsure} 列请您看一眼`
      : '每一列都对好了'
  return (
    <Foot title={words} note={readable ? `读到 ${counts.rows} 行，还没有写入任何数据` : '没有房号就分不清是哪一户'}>
      <Button onPress={onAnother}>换一个文件</Button>
      <Button variant="primary" busy={isReading} disabled={!readable} onPress={onProblems}>
        看问题
      </Button>
    </Foot>
  )
}

function ImportFooter({ counts, isReading, onAnother, onReplace, onImport }: Props) {
  const { fix, flats } = counts
  if (fix === 0) {
    return (
      <Foot
        title={flats > 0 ? `可以导入 ${flats} 户` : '没有可以导入的户'}
        note={`${counts.stairwells} 个楼门。点「导入」以后才写入`}
      >
        <Button onPress={onAnother}>换一个文件</Button>
        <Button
          variant="primary"
          icon="upload"
          busy={isReading}
          disabled={flats === 0}
          onPress={() => onImport(false)}
        >{`导入 ${flats} 户`}</Button>
      </Foot>
    )
  }
  return (
    <Foot title={`还有 ${fix} 行必须改`} note="改好后重新上传，会先给您看和上次的差别；也可以先导没问题的">
      {flats > 0 ? (
        <Button busy={isReading} onPress={() => onImport(true)}>{`只导入没有问题的 ${flats} 户`}</Button>
      ) : (
        <Button onPress={onAnother}>换一个文件</Button>
      )}
      <Button variant="primary" icon="upload" onPress={onReplace}>
        上传改好的表
      </Button>
    </Foot>
  )
}
