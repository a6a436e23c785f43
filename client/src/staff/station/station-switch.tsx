import { useEach } from '@/api/use-each'
import { SelectField } from '@/components/select-field/select-field'
import { keptStation } from './kept-station'

/** For a keeper of several stations: which one. */
export function StationSwitch({ ownIds, stationId }: { ownIds: readonly string[]; stationId: string }) {
  const views = useEach(
    'station.view',
    ownIds.map((id) => ({ stationId: id })),
  )
  return (
    <SelectField
      label="哪一家驿站"
      value={stationId}
      options={ownIds.map((id, at) => ({ value: id, words: views[at]?.value?.name ?? `第 ${at + 1} 家驿站` }))}
      onChange={(id) => keptStation.set(id)}
    />
  )
}
