import Taro from '@tarojs/taro'
import type { ChosenFile } from '@/lib/upload'

export type Picked = ChosenFile & { size: number }
const ACCEPTED = ['csv', 'xlsx']

/** A file from a chat in WeChat, from the disk on the web; null when the reader thought better of it. */
export const pickFile = (): Promise<Picked | null> =>
  process.env.TARO_ENV === 'h5' ? pickFromDisk() : pickFromChat()

async function pickFromChat(): Promise<Picked | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ACCEPTED })
    const file = tempFiles[0]
    return file ? { name: file.name, path: file.path, size: file.size } : null
  } catch (error) {
    if (/cancel/.test(String((error as { errMsg?: string }).errMsg))) return null
    throw error
  }
}

function pickFromDisk(): Promise<Picked | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = ACCEPTED.map(ending => `.${ending}`).join(',')
  return new Promise(resolve => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, path: '', size: file.size, file } : null)
    })
    input.click()
  })
}
