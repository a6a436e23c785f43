import { setImmediate as turn } from 'node:timers/promises'
import { Activity } from '../app/activity'
import { Report } from './report'

const quiet = async () => {
  for (let turns = 0; turns < 4; turns += 1) await turn()
}
/** A page that is open and still waits for an answer. */
const open = (report: Report, id: number, path = 'pages/a') => {
  report.visit({ id, path })
  report.ready({ id, path })
}

it('ends a first show when nothing is under way any more', async () => {
  const report = new Report()
  const activity = new Activity()
  report.watch(activity)
  activity.begin('request')
  open(report, 1)
  report.setData({ id: 1, path: 'pages/a' }, 10)
  activity.end('request')
  await quiet()
  report.setData({ id: 1, path: 'pages/a' }, 1000)
  expect(report.toJSON().pages[0]).toMatchObject({ firstShow: { setDataBytes: 10 }, total: { setDataBytes: 1010 } })
})

it('does not take the last breath of a killed run for the rest of the page that is loading now', async () => {
  const report = new Report()
  const [before, now] = [new Activity(), new Activity()]
  report.watch(before)
  before.begin('request')
  report.watch(now)
  now.begin('request')
  open(report, 2)
  before.end('request')
  await quiet()
  report.setData({ id: 2, path: 'pages/a' }, 10)
  now.end('request')
  await quiet()
  expect(report.toJSON().pages[0]).toMatchObject({ firstShow: { setDataBytes: 10 } })
})

it('keeps each different request of all first shows once, told apart by its body too', () => {
  const report = new Report()
  for (const id of [1, 2]) {
    open(report, id)
    for (const body of ['{"ask":1}', '{"ask":1}', `{"ask":${id + 1}}`]) report.request('request', 'http://a', body)
    report.leave({ id, path: 'pages/a' })
  }
  const [page] = report.toJSON().pages
  expect(page?.firstShow.requests).toBe(3)
  expect(page?.firstShowRequests.map(({ body }) => body)).toEqual(['{"ask":1}', '{"ask":2}', '{"ask":3}'])
})
