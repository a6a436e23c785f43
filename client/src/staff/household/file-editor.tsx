import {
  decorationStandards,
  decorationWords,
  type FileField,
  type FileNeed,
  fileNeeds,
  fileNeedWords,
  titleStatuses,
  titleStatusWords,
} from '@chuanmen/types/household-words'
import { FILE_PHOTOS_MAX } from '@chuanmen/types/limits'
import { reasonCodes, reasons } from '@chuanmen/types/reasons'
import { View } from '@tarojs/components'
import { Chip, ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { PhotoField } from '@/components/photo-field/photo-field'
import { PhotoView } from '@/components/photo-view/photo-view'
import { Press } from '@/components/press/press'
import { Tick } from '@/components/tick/tick'
import { aria } from '@/lib/aria'
import type { PhotoQueue } from '@/lib/use-photo-queue'
import { FileContacts } from './file-contacts'
import { asksConsent, type FileForm } from './file-form'
import { FileOccupants } from './file-occupants'
import './file.scss'

export type EditorProps = {
  form: FileForm
  change: (part: Partial<FileForm>) => void
  /** New photos. */
  queue: PhotoQueue
}

const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, words: words[value] }))
const REASONS_MAX = 5

/** The one question of a field, with a thumb: chips first, a word or two where chips do not do. */
export function FileEditor({ field, ...props }: EditorProps & { field: FileField }) {
  const Editor = editors[field]
  return <Editor {...props} />
}

const Title = ({ form, change }: EditorProps) => (
  <ChipRow
    label="房子是谁的"
    options={options(titleStatuses, titleStatusWords)}
    chosen={form.title ? [form.title] : []}
    onChange={([title = null]) => change({ title })}
  />
)

/** That nobody needs anything is an answer as well. */
function Needs({ form, change }: EditorProps) {
  const { needs } = form
  const set = (chosen: FileNeed[]) =>
    change({ needs: chosen, ...(asksConsent({ needs: chosen }) ? {} : { healthConsent: false }) })
  return (
    <>
      <View className="chip-row" {...aria({ role: 'group', label: '要照顾的地方' })}>
        <Chip chosen={needs?.length === 0} onPress={() => set([])}>
          没有要照顾的
        </Chip>
        {fileNeeds.map((need) => {
          const isOn = needs?.includes(need) ?? false
          const toggled = isOn ? (needs ?? []).filter((one) => one !== need) : [...(needs ?? []), need]
          return (
            <Chip key={need} chosen={isOn} onPress={() => set(toggled)}>
              {fileNeedWords[need]}
            </Chip>
          )
        })}
      </View>
      {asksConsent(form) ? (
        <Tick isTicked={form.healthConsent} onTick={() => change({ healthConsent: !form.healthConsent })}>
          问过了：住户同意把这些记下来，好安排照顾
        </Tick>
      ) : null}
    </>
  )
}

const Decoration = ({ form, change }: EditorProps) => (
  <>
    <ChipRow
      label="装修成什么样"
      options={options(decorationStandards, decorationWords)}
      chosen={form.standard ? [form.standard] : []}
      onChange={([standard = null]) => change({ standard })}
    />
    {form.standard && form.standard !== 'old' ? (
      <View className="file-pair">
        <Field label="哪年装完的" type="number" maxLength={4} value={form.year} onChange={(year) => change({ year })} />
        <Field label="几月" type="number" maxLength={2} value={form.month} onChange={(month) => change({ month })} />
      </View>
    ) : null}
  </>
)

function Photos({ form, change, queue }: EditorProps) {
  const kept = form.photoIds ?? []
  return (
    <PhotoField
      queue={queue}
      max={FILE_PHOTOS_MAX}
      label="厨房、卫生间现在的样子"
      hint="墙面、地面、橱柜和管子，一处一张。"
      camera
      beforeCount={kept.length}
      before={kept.map((photoId, at) => (
        <View key={photoId} className="file-kept-photo">
          <PhotoView photoId={photoId} alt={`装修照片，第 ${at + 1} 张`} />
          <Press
            className="file-drop-photo"
            label={`去掉第 ${at + 1} 张`}
            onPress={() => change({ photoIds: kept.filter((one) => one !== photoId) })}
          >
            去掉
          </Press>
        </View>
      ))}
    />
  )
}

function Concerns({ form, change }: EditorProps) {
  const chosen = form.concerns
  return (
    <>
      <View className="chip-row" {...aria({ role: 'group', label: '最担心什么' })}>
        <Chip chosen={chosen?.length === 0} onPress={() => change({ concerns: [] })}>
          没有特别担心的
        </Chip>
        {reasonCodes.map((code) => {
          const isOn = chosen?.includes(code) ?? false
          const toggled = isOn ? (chosen ?? []).filter((one) => one !== code) : [...(chosen ?? []), code]
          return (
            <Chip key={code} chosen={isOn} onPress={() => change({ concerns: toggled.slice(-REASONS_MAX) })}>
              {reasons[code]}
            </Chip>
          )
        })}
      </View>
      <Field
        label="用他的话说"
        long
        maxLength={300}
        value={form.words}
        hint="不写病情，不写身份证号。"
        onChange={(words) => change({ words })}
      />
    </>
  )
}

const editors: Record<FileField, (props: EditorProps) => React.ReactNode> = {
  title: Title,
  occupants: FileOccupants,
  needs: Needs,
  decoration: Decoration,
  decorationPhotos: Photos,
  concerns: Concerns,
  contacts: FileContacts,
}
