import { isOrganisation, maskName, maskPhone } from './mask'

test.each([
  ['王桂兰', '王**'],
  ['马强', '马*'],
  ['欧阳春', '欧阳*'],
  ['司马相如', '司马**'],
  ['欧阳', '欧*'],
  ['阿依古丽·买买提', '阿依古丽·**'],
  ['王桂兰芳', '王**'],
  ['王', '*'],
  ['', ''],
  ['𠮷田', '𠮷*'],
  ['John Smith', 'J**'],
  ['西城区房屋管理局', '西城区房屋管理局'],
  ['北京新明物业管理有限公司', '北京新明物业管理有限公司'],
  ['北京新明物业管理有限公司（北京）', '北京新明物业管理有限公司（北京）'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test.each([
  ['13800000216', '138****0216'],
  ['010-62012345', '****2345'],
  ['1234', '****'],
])('phone %s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test.each([
  ['王家会', false],
  ['李院', false],
  ['新明小学', true],
  ['德胜街道办事处', true],
])('whether %s is an organisation: %s', (name, is) => {
  expect(isOrganisation(name)).toBe(is)
})
