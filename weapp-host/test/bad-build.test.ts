import fs from 'node:fs'
import path from 'node:path'
import { closeHosts, openHost } from './support/host'
import { miniProgram, removeMiniPrograms } from './support/mini-program'

afterEach(async () => {
  await closeHosts()
  removeMiniPrograms()
})

const refuses = (dist: string, words: string | RegExp, sources?: string[]) =>
  expect(openHost({ dist, sources })).rejects.toThrow(words)

it('says that nothing was built, and what to do', async () => {
  await refuses('/nowhere', 'There is no built mini-program in /nowhere: it has no app.json. Build it first')
})

it('says that the build is older than the sources, and by which file', async () => {
  const dist = miniProgram()
  const sources = miniProgram({ 'app.test.js': '// a test is no source' })
  const isFrom = (folder: string, file: string, inSeconds: number) => {
    const then = new Date(Date.now() + inSeconds * 1000)
    fs.utimesSync(path.join(folder, file), then, then)
  }
  isFrom(sources, 'app.js', 90)
  await refuses(dist, /is older than its sources: .*app\.js was changed \d+ s after it/, [sources])
  isFrom(dist, 'app.js', 180)
  isFrom(sources, 'app.test.js', 270)
  await openHost({ dist, sources: [sources] })
})

it('names a file that is missing or broken', async () => {
  await refuses(miniProgram({ 'pages/mine/mine.js': null }), 'pages/mine/mine.js is missing')
  await refuses(miniProgram({ 'app.json': '{ pages' }), /app\.json of .* is not JSON/)
  await refuses(miniProgram({ 'app.json': '{}' }), 'names no pages')
  await refuses(
    miniProgram({ 'pages/home/home.wxml': '<view>{{ a b </view>' }),
    'pages/home/home.wxml line 1: missing expression end',
  )
})

it('names a script that requires what it may not', async () => {
  const none = miniProgram({ 'pages/home/home.js': "require('./none')" })
  await refuses(none, "module 'pages/home/none.js' is not defined, require args is './none'")
  const across = miniProgram({ 'pages/home/home.js': "require('../../extra/words')" })
  await refuses(across, 'requires extra/words.js of the subpackage "extra": not possible across packages')
  await refuses(miniProgram({ 'pages/home/home.js': '' }), 'pages/home/home.js did not call Page()')
})

it('refuses by name what it does not do', async () => {
  await refuses(miniProgram({ 'pages/home/home.js': 'Component({})' }), 'a page made with Component() is not supported')
})
