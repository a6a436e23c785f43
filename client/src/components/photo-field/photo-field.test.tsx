/** @jest-environment jsdom */
import { choosePhotos } from '@/api/choose-file'
import { Failure } from '@/api/failure'
import { upload } from '@/api/upload'
import { forgetAllPhotos } from '@/lib/photo-queue'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { called, onStage, pass, place, press, putUp, sent } from '../../../../test/support/page-on-stage'
import { PhotoField } from './photo-field'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/upload', () => ({ upload: jest.fn() }))
jest.mock('@/api/choose-file', () => ({ choosePhotos: jest.fn() }))
const chosen = choosePhotos as jest.Mock

const file = (name: string, size = 5) => ({ path: '', name, size, file: new File(['bytes'], name) })
const many = (count: number) => Array.from({ length: count }, (_, at) => file(`${at}.jpg`))

function Form() {
  const queue = usePhotoQueue({ key: 'k', use: 'claim', place: { of: 'flat', flatId: 'f', stairwellId: 's' } })
  return <PhotoField queue={queue} max={20} hint="一张拍全，一张拍近" />
}
const open = () => putUp(<Form />)

onStage({ now: '2026-11-26T01:00:00Z', afterPressMs: 100 })
beforeEach(() => {
  forgetAllPhotos()
  ;(upload as jest.Mock).mockReset()
  called.mockImplementation(async (name, { name: of, photoId }) => {
    if (name === 'photo.request') return { photoId: `p-${of}`, ticket: { url: 'u', fields: {}, fileId: 'x' } }
    if (photoId === 'p-text.jpg') throw new Failure('refused', 'photo_unreadable', '这不是一张能打开的照片。')
    return { photoId }
  })
})

test('chosen photos go up by themselves and count against the most', async () => {
  await open()
  expect(place.textContent).toContain('0 / 20')
  chosen.mockResolvedValueOnce(many(3))
  await press('拍照或选照片')
  expect(place.textContent).toContain('3 / 20')
  expect(place.querySelectorAll('.photo-queued-received')).toHaveLength(3)
})

test('the twenty-first is refused in words and not sent', async () => {
  await open()
  chosen.mockResolvedValueOnce(many(21))
  await press('拍照或选照片')
  await pass(2_000)
  expect(place.textContent).toContain('20 / 20')
  expect(place.querySelector('[role=alert]')?.textContent).toContain('一次最多 20 张照片')
  expect(sent('photo.request')).toHaveLength(20)
  await press('再加照片')
  expect(chosen).toHaveBeenCalledTimes(1)
})

test('each refusal stands beside its photo, takes no place, and the photo can be dropped', async () => {
  await open()
  chosen.mockResolvedValueOnce([file('text.jpg'), file('2.jpg'), file('3.heic')])
  await press('拍照或选照片')
  expect(place.textContent).toContain('1 / 20')
  expect(place.textContent).toContain('第 1 张没有传：这不是一张能打开的照片')
  expect(place.textContent).toContain('第 3 张没有传：这是苹果手机的 HEIC 格式')
  await press('去掉第 3 张照片')
  await press('去掉第 1 张照片')
  expect(place.querySelector('[role=alert]')).toBeNull()
})

test('without a network it says that they are kept, and goes on when asked to', async () => {
  await open()
  called.mockRejectedValue(new Failure('offline', 'offline', '没有网'))
  chosen.mockResolvedValueOnce(many(2))
  await press('拍照或选照片')
  expect(place.textContent).toContain('还有 2 张没传完，照片已存在这台设备上')
  called.mockImplementation(async (name, { photoId }) => ({ photoId: photoId ?? 'p', ticket: null, name }))
  await press('现在就传')
  expect(place.querySelectorAll('.photo-queued-received')).toHaveLength(2)
})
