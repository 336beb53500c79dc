// Sends a file by tus-js-client, as a web page would, and prints what became of it; the link may break at any time.
import { readFileSync } from 'node:fs'
import { Upload } from 'tus-js-client'

const [endpoint, token, path, chunk] = process.argv.slice(2)
const content = readFileSync(path)
let retries = 0

const upload = new Upload(content, {
  endpoint,
  headers: { Authorization: `Bearer ${token}` },
  metadata: { filename: 'site.mp4', filetype: 'video/mp4', kind: 'video_recording' },
  overridePatchMethod: true,
  chunkSize: Number(chunk) || Infinity,
  retryDelays: [20, 50, 100, 200, 400, 1000, 2000, 5000],
  onShouldRetry: () => {
    retries += 1
    return true
  },
  onAfterResponse: (_request, response) => {
    const id = response.getHeader('Yichuang-Upload-Id')
    if (id) upload.becameId = id
  },
  onError: (error) => {
    console.error(String(error))
    process.exit(1)
  },
  onSuccess: () => console.log(JSON.stringify({ id: upload.becameId, retries, sent: content.length })),
})
upload.start()
