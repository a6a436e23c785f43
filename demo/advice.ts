/** By the local cloud's exit code. */
const advice: Record<number, (port: number) => string> = {
  2: (port) =>
    `端口 ${port} 已被占用：可能串门已经在运行，打开 http://127.0.0.1:${port}/ 看看；或换一个端口：npm start -- --port ${port + 1}\n` +
    `Port ${port} is taken. 串门 may already be running there; or choose another: npm start -- --port ${port + 1}`,
  3: () =>
    '数据文件损坏，没有改动它。请把上面提到的文件夹移到别处留存，再运行 npm start 重新开始。\n' +
    'The data file is damaged and was left as it is. Move the folder named above aside, then run npm start again.',
  4: () =>
    '这个数据文件夹正被另一个串门使用。请先关掉它（Ctrl-C），或换一个文件夹：npm start -- --data 文件夹\n' +
    'Another 串门 is using this data folder. Stop it first, or use another: npm start -- --data DIR',
  5: () =>
    '上面提到的 secrets.json 损坏，数据是好的。只删这一个文件，再运行 npm start：数据都在，大家重新登录就行。\n' +
    'The secrets.json named above is damaged, the data is not. Delete just this file and run npm start again: the data is kept, people log in again.',
}

/** What a person can do when the local cloud does not start; its own words are printed before these. */
export const adviceOn = (exitCode: number, port: number): string =>
  advice[exitCode]?.(port) ?? '本地云没有启动，原因见上。 / The local cloud did not start; see above.'
