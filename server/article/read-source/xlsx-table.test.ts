import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { extractText } from './extract-text'

const bytesOf = (rows: (string | number | null)[][]) => writeXlsxFile(rows.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer()
const read = (bytes: Uint8Array, limits?: { milliseconds: number; bytes: number }) => extractText('The file', { kind: 'xlsx', bytes: new Uint8Array(bytes) }, limits)

describe('the first table of a workbook', { timeout: 60_000 }, () => {
  it('comes with tabs between its cells, quoted where a cell has one', async () => {
    expect(await read(await bytesOf([['이름', '반', 'No'], ['김민지', 'A\tB', 7], ['박서준', null, 20230001]])))
      .toBe('이름\t반\tNo\n김민지\t"A\tB"\t7\n박서준\t\t20230001\n')
  })

  it('is refused in words where it is empty, no workbook, broken or made to burst', async () => {
    await expect(read(await bytesOf([[null]]))).rejects.toThrow('holds no text')
    const zip = new JSZip().file('word/document.xml', '<a/>')
    await expect(read(await zip.generateAsync({ type: 'uint8array' }))).rejects.toThrow('no spreadsheet')
    await expect(read((await bytesOf([['Mina']])).subarray(0, 900))).rejects.toThrow('broken')
    const bomb = await JSZip.loadAsync(await bytesOf([['Mina']]))
    bomb.file('xl/worksheets/sheet1.xml', Buffer.alloc(40_000_000, ' '))
    await expect(read(await bomb.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))).rejects.toThrow('unpacks to far more')
  })

  it('is given up where a few cells span more than memory bears', async () => {
    const sparse = await JSZip.loadAsync(await bytesOf([['Mina']]))
    const rows = Array.from({ length: 300_000 }, (_, at) => `<row r="${at * 3 + 1}"><c r="XFD${at * 3 + 1}" t="inlineStr"><is><t>M</t></is></c></row>`).join('')
    sparse.file('xl/worksheets/sheet1.xml', `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`)
    await expect(read(await sparse.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), { milliseconds: 5_000, bytes: 500_000_000 })).rejects.toThrow('given up')
  })
})
