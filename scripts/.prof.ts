import { readContent } from '#server/article/read-content'
import { generateQuestions } from '#core/question/generate/generate-questions'
const c = readContent('content'); let t=performance.now(); const r = generateQuestions(c); console.log(performance.now()-t, r.published.length, r.rejected.map(x=>[x.question.id,x.findings.map(f=>f.message)])); t=performance.now(); generateQuestions(c); console.log(performance.now()-t)
