import Taro from '@tarojs/taro'

type Content = { base64: string } | { text: string }

const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

/** Hands a file to the person: a download on the web; in WeChat it opens (Excel) or goes to a chat of theirs. */
export async function saveFile(name: string, content: Content): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return download(name, content)
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  const [data, encoding] =
    'base64' in content ? ([content.base64, 'base64'] as const) : ([content.text, 'utf8'] as const)
  Taro.getFileSystemManager().writeFileSync(path, data, encoding)
  if (name.endsWith('.xlsx')) await Taro.openDocument({ filePath: path, fileType: 'xlsx', showMenu: true })
  else await Taro.shareFileMessage({ filePath: path, fileName: name })
}

function download(name: string, content: Content) {
  const type = types[name.split('.').pop() ?? ''] ?? 'application/octet-stream'
  const body = 'base64' in content ? bytesOf(content.base64) : content.text
  const url = URL.createObjectURL(new Blob([body], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
