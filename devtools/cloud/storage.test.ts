import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud(planOf({}))
})
afterAll(() => cloud.end())

test('a file goes up, comes down, gets a link and is deleted', async () => {
  const ran =
    await cloud.run(`const {fileID} = await cloud.uploadFile({cloudPath: '目录/a b.txt', fileContent: Buffer.from('内容')});
    const down = (await cloud.downloadFile({fileID})).fileContent.toString();
    const [link] = (await cloud.getTempFileURL({fileList: [fileID]})).fileList;
    const [gone] = (await cloud.deleteFile({fileList: [fileID]})).fileList;
    const after = await cloud.downloadFile({fileID}).then(() => 'there', () => 'gone');
    return [fileID, down, /^[\\x21-\\x7e]+$/.test(link.tempFileURL), gone.status, after]`)
  expect(ran).toEqual({
    ok: ['cloud://local.6c6f-local-1300000000/目录/a b.txt', '内容', true, 0, 'gone'],
  })
})

test('a file the phone uploads is read by a function', async () => {
  const fileID = await cloud.upload('openid-1', '../客户.csv', Buffer.from('a,b'))
  expect(fileID).not.toContain('..%2f')
  const ran = await cloud.run(
    'return (await cloud.downloadFile({fileID: event.fileID})).fileContent.toString()',
    { fileID },
  )
  expect(ran).toEqual({ ok: 'a,b' })
})

test('a link with another signature is refused', async () => {
  const answer = await fetch(`${cloud.url}/files/${Buffer.from('secret').toString('base64url')}?sign=forged`)
  expect(answer.status).toBe(403)
})
