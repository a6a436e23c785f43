import names from './api-names.json'
import { listApis } from './list-apis'

it('matches miniprogram-api-typings; else run: node --require tsx/cjs weapp-host/wx/list-apis.ts > weapp-host/wx/api-names.json', () => {
  expect(listApis()).toEqual(names)
})
