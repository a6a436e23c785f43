import type { HouseholdFileView } from '@chuanmen/types/household-file'
import { type FileField, fileFieldWords, fileSources, fileSourceWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { DayField } from '@/components/day-field/day-field'
import { Dialog } from '@/components/dialog/dialog'
import { saidLines } from '@/components/household-file/said'
import { Missing } from '@/components/missing/missing'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { dayOf } from '@/lib/format'
import { FileEditor } from './file-editor'
import type { FileLoaded } from './use-file'
import { useFileEdit } from './use-file-edit'

type Props = { file: FileLoaded; view: HouseholdFileView; field: FileField; onClose: () => void }

const FIRST_DAY = '1950-01-01'

/** Corrects one field at a desk. What somebody else wrote meanwhile stands beside what was typed, and one chooses. */
export function FileEditDialog({ file, view, field, onClose }: Props) {
  const edit = useFileEdit({ file, view, field, onClose })
  const { form, change, source, heldOn, theirs } = edit
  const submit = () => void edit.submit()
  return (
    <Dialog
      title={fileFieldWords[field]}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不改</Button>
          <MainButton busy={edit.isBusy} disabled={theirs !== undefined} onPress={submit}>
            存下
          </MainButton>
        </>
      }
    >
      <View className="stack">
        {theirs ? (
          <ChangedMeanwhile
            happened={theirs.byName ? `${theirs.byName}改了这一项` : '有人改了这一项'}
            onTheirs={edit.takeTheirs}
            onMine={edit.keepMine}
          >
            {theirs.value === null ? (
              <View>改后的锁着，要先说明为什么看。</View>
            ) : (
              saidLines(field, theirs.value).map((line) => <View key={line}>{line}</View>)
            )}
            <View className="t-note">{fileSourceWords[theirs.source]}</View>
          </ChangedMeanwhile>
        ) : null}
        <FileEditor field={field} form={form} change={change} queue={edit.queue} />
        <View className="stack-tight">
          <View className="t-bold">从哪里知道的</View>
          <ChipRow
            label="从哪里知道的"
            options={fileSources.map((value) => ({ value, words: fileSourceWords[value] }))}
            chosen={[source]}
            onChange={([next = source]) => edit.setSource(next)}
          />
        </View>
        {source === 'document' ? (
          <View className="stack-tight">
            <View className="t-bold">证件上是哪天的</View>
            <DayField
              label="证件上是哪天的"
              value={heldOn}
              first={FIRST_DAY}
              last={dayOf(Date.now())}
              onChange={edit.setHeldOn}
            />
            <View className="t-note">日子早于现在记着的，只进「以前记的」，不换掉现在的。</View>
          </View>
        ) : null}
        {edit.problem ? <Missing>{edit.problem}</Missing> : null}
        <ActFailure failure={edit.failure} onRetry={submit} />
        {edit.isSaved ? <View className="t-note">写的先存在这台手机里，今天过完就清掉。</View> : null}
      </View>
    </Dialog>
  )
}
