import Taro from '@tarojs/taro'
import { stage } from '../../../test/support/taro-stand-ins/taro'
import { go } from './navigate'

const open = (pages: number) => {
  stage.reset()
  stage.pages = Array.from({ length: pages }, () => ({ route: 'pages/home/index' }))
}

test.each([1, 8])('with %i pages open, the next one is put on top', async (pages) => {
  open(pages)
  await go('/pages/notice/index', { notice: 'n 1', flat: undefined })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/notice/index?notice=n%201' })
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})

test.each([9, 10])('with %i pages open, the next one takes the place of the last (rule 14)', async (pages) => {
  open(pages)
  await go('/pages/notice/index')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/notice/index' })
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})
