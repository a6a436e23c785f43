import { type Defect, defectKinds, defectWords } from '@chuanmen/types/baseline'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { BaselinePicture, type PictureProps } from './baseline-picture'
import { FIRST_R, type Nudge, nudged } from './ring'
import { useTapPoint } from './use-tap-point'

const WORDS_MAX = 100
const DEFECTS_MAX = 20
const MIDDLE = 500
/** Most of the window's height that the picture takes. */
const HEIGHT_VH = 42

type Props = PictureProps & {
  defects: readonly Defect[]
  onChange: (defects: Defect[]) => void
  onClose: () => void
}

const nudges: readonly { how: Nudge; words: string }[] = [
  { how: 'smaller', words: '小一点' },
  { how: 'larger', words: '大一点' },
  { how: 'left', words: '往左' },
  { how: 'right', words: '往右' },
  { how: 'up', words: '往上' },
  { how: 'down', words: '往下' },
]

/** Rings on one photo: a tap sets one, buttons or arrow keys move it, chips say what it is. */
export function MarkEditor({ defects, onChange, onClose, ...picture }: Props) {
  const { photoRef } = picture
  const [list, setList] = useState<readonly Defect[]>(defects)
  const [at, setAt] = useState(defects.length > 0 ? 0 : -1)
  const ring = list[at]
  const [measured, setMeasured] = useState<{ width: number; height: number }>()
  const size = picture.photo ?? measured
  const put = (next: Defect) => setList(list.map((one, index) => (index === at ? next : one)))
  const add = (x = MIDDLE, y = MIDDLE) => {
    if (list.length >= DEFECTS_MAX) return
    setList([...list, { photoId: photoRef, kind: 'crack', x, y, r: FIRST_R, words: '' }])
    setAt(list.length)
  }
  // A tap moves the ring in hand; without one it sets the first.
  const tap = useTapPoint(({ x, y }) => (ring ? put({ ...ring, x, y }) : add(x, y)))
  const keys: Partial<Record<string, Nudge>> = {
    ...{ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' },
    ...{ '+': 'larger', '=': 'larger', '-': 'smaller' },
  }
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    const how = keys[event.key]
    if (event.key === 'Enter' && !ring) add()
    if (!how || !ring) return
    event.preventDefault()
    put(nudged(ring, how))
  }
  const done = () => {
    onChange(list.map((one) => ({ ...one, words: one.words.trim() })))
    onClose()
  }
  return (
    <Dialog
      title="圈出旧毛病"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>不改了</Button>
          <MainButton onPress={done}>圈好了</MainButton>
        </>
      }
    >
      <View className="stack">
        <View>{ring ? '点照片上别的地方，圈就移过去。' : '在照片上点一下有毛病的地方。'}</View>
        <View
          className="baseline-mark-box"
          // Not higher than leaves room for the buttons below it.
          {...(size ? { style: { maxWidth: `${((HEIGHT_VH * size.width) / size.height).toFixed(2)}vh` } } : {})}
          {...tap.props}
          {...(process.env.TARO_ENV === 'h5' ? { tabIndex: 0, onKeyDown } : {})}
          {...aria({ role: 'group', label: `${picture.alt}，点一下放一个圈，方向键移动，加减号改大小` })}
        >
          <BaselinePicture
            {...picture}
            marks={list.map((one, index) => ({ ...one, isChosen: index === at }))}
            still
            onSize={setMeasured}
          />
        </View>
        {list.length > 1 ? (
          <ChipRow
            label="哪一个圈"
            chosen={[String(at)]}
            onChange={([next]) => setAt(Number(next))}
            options={list.map((one, index) => ({
              value: String(index),
              words: `${index + 1} ${defectWords[one.kind]}`,
            }))}
          />
        ) : null}
        {ring ? (
          <>
            <View className="baseline-nudges" {...aria({ role: 'group', label: '移动和改大小' })}>
              {nudges.map(({ how, words }) => (
                <Button key={how} size="small" onPress={() => put(nudged(ring, how))}>
                  {words}
                </Button>
              ))}
            </View>
            <ChipRow
              label="是什么毛病"
              chosen={[ring.kind]}
              onChange={([kind]) => kind && put({ ...ring, kind })}
              options={defectKinds.map((value) => ({ value, words: defectWords[value] }))}
            />
            <Field
              label="说一句"
              value={ring.words}
              maxLength={WORDS_MAX}
              placeholder="比如：从窗角裂到地面，约 30 厘米"
              onChange={(words) => put({ ...ring, words })}
            />
            <View className="row row-wrap">
              {list.length < DEFECTS_MAX ? (
                <Button icon="plus" onPress={() => add()}>
                  再圈一处
                </Button>
              ) : null}
              <Button
                variant="danger"
                icon="trash"
                onPress={() => {
                  setList(list.filter((_, index) => index !== at))
                  setAt(list.length > 1 ? 0 : -1)
                }}
              >
                去掉这个圈
              </Button>
            </View>
          </>
        ) : null}
      </View>
    </Dialog>
  )
}
