import { readFileSync } from 'node:fs'
import path from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { type ArticleFormat, parseArticle } from '#core/article/parse-article'
import { generateFromText } from '#core/question/generate/generate-from-text'
import { readContent } from '#server/article/read-content'
import { readSource } from './read-source'
import { Unusable } from './unusable'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const sourceFile = (name: string) => readFileSync(path.join(ROOT, 'test/fixtures/sources', name))
const text = (content: string) => new TextEncoder().encode(content)

const utf16 = (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le')

/** A Word document of one part with this XML in it. */
async function docx(xml: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(sourceFile('empty-chair.docx'))
  zip.file('word/document.xml', xml)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } })
}

const wordXml = (body: string) => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`

async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The same archive, saying that its document unpacks to 100 bytes. */
function lying(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive)
  const entry = bytes.lastIndexOf('PK\x01\x02', bytes.lastIndexOf('word/document.xml'))
  bytes.writeUInt32LE(100, entry + 24)
  return bytes
}

async function reason(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readSource(name, bytes)
  } catch (error) {
    if (error instanceof Unusable) return error.message
    throw error
  }
  return 'was read'
}

describe('readSource on text', () => {
  it.each<[string, string, Uint8Array, string, ArticleFormat]>([
    ['UTF-8', 'a.txt', text('회담: it rained.'), '회담: it rained.', 'text'],
    ['Markdown', 'a.MD', text('# It rained.'), '# It rained.', 'markdown'],
    ['UTF-8 with a byte order mark', 'a.txt', text('\uFEFFIt rained.'), 'It rained.', 'text'],
    ['UTF-16, small end first', 'a.txt', utf16('회담: it rained.'), '회담: it rained.', 'text'],
    ['UTF-16, large end first', 'a.txt', utf16('회담: it rained.').swap16(), '회담: it rained.', 'text'],
    ['text from right to left', 'a.txt', text('عُقدت القمة. ישבו.'), 'عُقدت القمة. ישבו.', 'text'],
    ['one line of 100,000 characters', 'a.txt', text('It rained. '.repeat(9_091)), 'It rained. '.repeat(9_091), 'text'],
  ])('reads %s', async (_what, name, bytes, source, format) => {
    expect(await readSource(name, bytes)).toEqual({ source, format })
  })

  it.each<[string, string, Uint8Array]>([
    ['a.txt is empty.', 'a.txt', new Uint8Array()],
    ['a.txt is empty.', 'a.txt', text(' \n\uFEFF ')],
    ['a.txt is not a text in UTF-8; save it as UTF-8.', 'a.txt', Uint8Array.of(0xb1, 0xe8, 0xc1, 0xa4)],
    ['a.txt is not a text in UTF-8 or UTF-16; save it as UTF-8.', 'a.txt', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['a.txt is not a text: it holds bytes that no text has.', 'a.txt', text('a\0b')],
    ['a.txt is not a text in UTF-8; save it as UTF-8.', 'a.txt', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919 + 13) % 256)],
    ['a.txt is larger than 5 MB.', 'a.txt', new Uint8Array(5_000_001)],
    ['a.txt is too long for an article: at most 500,000 characters are read.', 'a.txt', text('It rained. '.repeat(50_000))],
  ])('says “%s”', async (sentence, name, bytes) => {
    expect(await reason(name, bytes)).toBe(sentence)
  })
})

describe('readSource on a name and content that do not belong together', () => {
  it.each<[string, string, Uint8Array]>([
    ['a.odt cannot be read: only .txt, .md, .html, .pdf and .docx can.', 'a.odt', text('x')],
    ['article cannot be read: only .txt, .md, .html, .pdf and .docx can.', 'article', text('x')],
    ['a.txt is not a text, although its name says so: it holds a PDF.', 'a.txt', sourceFile('empty-chair.pdf')],
    ['a.pdf is not a PDF, although its name says so: it holds a zip archive.', 'a.pdf', sourceFile('empty-chair.docx')],
    ['a.pdf is not a PDF, although its name says so: it holds an HTML page.', 'a.pdf', sourceFile('empty-chair.html')],
    ['a.md is not a Markdown text, although its name says so: it holds an HTML page.', 'a.md', text('\uFEFF<?xml version="1.0"?>\n<!-- x --><HTML lang="en">')],
    ['a.txt is not a text, although its name says so: it holds an HTML page.', 'a.txt', utf16('<!doctype html><p>x')],
    ['a.docx is not a Word document (docx), although its name says so.', 'a.docx', text('It rained.')],
    ['a.docx is not a Word document (docx), although its name says so: it holds a file of an old Office version.', 'a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['a.html is not an HTML page, although its name says so: it holds a picture.', 'a.html', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['a.txt is not a text, although its name says so: it holds a rich text (RTF).', 'a.txt', text('{\\rtf1 It rained.}')],
  ])('says “%s”', async (sentence, name, bytes) => {
    expect(await reason(name, bytes)).toBe(sentence)
  })
})

describe('readSource on one article in five formats', { timeout: 60_000 }, () => {
  const { terms } = readContent(path.join(ROOT, 'content'))
  const asText = readFileSync(path.join(ROOT, 'test/fixtures/articles/empty-chair.txt'), 'utf8')
  const paragraphsOf = (source: string, format: ArticleFormat) => {
    const { title, dateLine, paragraphs } = parseArticle(source, format)
    return { title, date: dateLine?.date, paragraphs }
  }
  const questionsOf = (source: string, format: ArticleFormat) => generateFromText(source, format, terms).generated.published.map(({ kind, stem }) => `${kind}: ${stem}`).toSorted()
  const expected = { paragraphs: paragraphsOf(asText, 'text'), questions: questionsOf(asText, 'text') }

  it.each(['empty-chair.md', 'empty-chair.html', 'empty-chair.pdf', 'empty-chair-office.pdf', 'empty-chair.docx'])('finds the same paragraphs and questions in %s as in the text', async (name) => {
    const { source, format } = await readSource(name, sourceFile(name))
    expect(format).toBe('markdown')
    expect(paragraphsOf(source, format)).toEqual(expected.paragraphs)
    // The order of options and the choice of lures hang on the hash of the source, the questions do not.
    expect(questionsOf(source, format)).toEqual(expected.questions)
  })
})

describe('readSource on files that are broken or made to harm', { timeout: 60_000 }, () => {
  const bomb = docx(wordXml(' '.repeat(31_000_000)))

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['has no text: its pages are pictures (a scan), so it has to go through text recognition first', 'a.pdf', () => sourceFile('scan.pdf')],
    ['is locked with a password', 'a.pdf', () => sourceFile('locked.pdf')],
    ['is broken or cut off and cannot be read', 'a.pdf', () => sourceFile('empty-chair.pdf').subarray(0, 20_000)],
    ['is broken or cut off and cannot be read', 'a.pdf', () => text('%PDF-1.7\n%%EOF')],
    ['is broken or cut off and cannot be read', 'a.docx', () => sourceFile('empty-chair.docx').subarray(0, 4_000)],
    ['is broken or cut off and cannot be read', 'a.docx', () => docx('<w:document')],
    ['is a zip archive, but no Word document', 'a.docx', () => zipOf({ 'a.txt': 'It rained.' })],
    ['holds no text', 'a.docx', () => docx(wordXml('<w:p/>'))],
    ['unpacks to far more than an article holds and is not read', 'a.docx', () => bomb],
    ['unpacks to far more than an article holds and is not read', 'a.docx', async () => lying(await bomb)],
    ['unpacks to far more than an article holds and is not read', 'a.docx', () => zipOf({
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/media/picture.png"/></Relationships>`,
      'word/media/picture.png': wordXml(' '.repeat(31_000_000)),
    })],
    ['holds far more elements, or pages, than an article has and is not read', 'a.html', () => text(`<html>${'<div>'.repeat(900_000)}`)],
    ['holds far more elements, or pages, than an article has and is not read', 'a.html', () => text(`<html>${'<p>a</p>'.repeat(600_000)}`)],
    ['holds far more elements, or pages, than an article has and is not read', 'a.html', () => text(`<!doctype html><html>${'<b>'.repeat(61)}a`)],
    ['holds no text', 'a.html', () => text('<html><script>alert(1)</script>')],
  ])('says that it %s (%s)', async (sentence, name, bytes) => {
    expect(await reason(name, await bytes())).toBe(`${name} ${sentence}.`)
  })

  it('lets no entity of a Word document grow or reach a file', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${wordXml('<w:p><w:r><w:t>It rained &a; &b;.</w:t></w:r></w:p>')}`
    expect(await reason('a.docx', await docx(xml))).toBe('a.docx is broken or cut off and cannot be read.')
  })
})
