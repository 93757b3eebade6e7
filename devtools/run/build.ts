import { buildFunctions } from '../../config/cloud'
import { buildPhone } from './build-phone'

/** `npm run build [-- --local]`: dist/weapp, dist/h5 and dist/cloudfunctions. */
const build = async (): Promise<void> => {
  const print = (text: string): void => void process.stdout.write(text)
  await buildFunctions()
  await buildPhone({ type: 'weapp', isLocal: process.argv.includes('--local'), print })
  await buildPhone({ type: 'h5', print })
}

void build()
