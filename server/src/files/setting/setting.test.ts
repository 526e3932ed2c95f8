import * as files from '@microcourt/domain/files/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFilesCourt, type FilesCourt } from '../court.suite.ts';
import { paragraph, relation, relations, wordOf, zipOf } from '../../zip.suite.ts';

const SLOW = 240_000;
let here: FilesCourt;
beforeAll(async () => { here = await openFilesCourt(); }, SLOW);
afterAll(() => here.close());

async function shown(bytes: Buffer): Promise<{ count: number; converted: boolean; text: string; fileId: string; sizes: (readonly [number, number])[]; state: string; base: string | null }> {
  const fileId = await here.bring(bytes);
  await here.court.runJobs();
  const { count, converted, sizes, state, base } = await here.court.ask(files.pages, { fileId }, { as: here.me });
  const texts = await Promise.all(Array.from({ length: Math.min(count, 5) }, async (_, i) => (await here.court.ask(files.pageText, { fileId, page: i + 1 }, { as: here.me })).text));
  return { count, converted, text: texts.join('\n').replaceAll(/\s/g, ''), fileId, sizes, state, base };
}

test('a Word document: headings, clauses with the numbers that Word writes itself, tables, pictures; nothing deleted, nothing that acts', async () => {
  const list = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer();
  const body = [
    paragraph('借款合同', '<w:pStyle w:val="1"/>'), paragraph('借款金额&amp;用途', list(0)), paragraph('本金五万元', list(1)), paragraph('月息一分', list(1)), paragraph('违约责任', list(0)), paragraph('逾期', list(1)),
    '<w:p><w:del><w:r><w:delText>删掉的话</w:delText></w:r></w:del><w:ins><w:r><w:t>补上的话</w:t></w:r></w:ins></w:p>',
    '<w:p><w:r><w:instrText>HYPERLINK http://elsewhere.example</w:instrText></w:r></w:p>',
    `<w:tbl><w:tr><w:tc>${paragraph('日期')}</w:tc><w:tc>${paragraph('金额')}</w:tc></w:tr><w:tr><w:tc>${paragraph('三月二日')}</w:tc><w:tc>${paragraph('贰万')}</w:tc></w:tr></w:tbl>`,
    '<w:p><w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r></w:p>', paragraph('#eval("1+1") $x^2$ @cite 落款'),
  ].join('');
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const found = await shown(wordOf(body, {
    'word/numbering.xml': numbering, 'word/styles.xml': '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>', 'word/media/image1.png': picture,
    'word/_rels/document.xml.rels': relations(relation('rId7', 'media/image1.png')),
  }));
  expect(found).toMatchObject({ state: 'ready', count: 1, converted: true, sizes: [[595, 842]] });
  for (const words of ['由原文件转换显示', '借款合同', '第一条借款金额&用途', '一.1本金五万元', '一.2月息一分', '第二条违约责任', '二.1逾期', '补上的话', '日期金额三月二日贰万', '#eval("1+1")$x^2$@cite落款']) expect(found.text).toContain(words);
  for (const words of ['删掉', 'HYPERLINK', 'elsewhere']) expect(found.text).not.toContain(words);
  const { data, info } = await sharp((await here.fetch(`${found.base}/1?w=480`)).bytes).raw().toBuffer({ resolveWithObject: true });
  let red = 0;
  for (let i = 0; i < info.width * info.height; i++) if (data[i * 3]! > 200 && data[i * 3 + 1]! < 60) red++;
  expect(red).toBeGreaterThan(1_000);
}, SLOW);

test('a workbook: shared texts, days, shares and amounts as the sheet shows them, each sheet on pages of its own', async () => {
  const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const found = await shown(zipOf({
    '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="流水" sheetId="1" r:id="rId1"/><sheet name="汇总" sheetId="2" r:id="rId2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheets/sheet1.xml'), relation('rId2', '/xl/worksheets/sheet2.xml')),
    'xl/sharedStrings.xml': '<sst><si><t>转账日期</t></si><si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si></sst>',
    'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="4"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>45731</v></c><c r="B2" s="2"><v>0.0345</v></c><c r="C2" s="3"><v>50000.5</v></c></row>'),
    'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>合计</t></is></c><c r="B1" t="b"><v>1</v></c></row>'),
  }));
  expect(found).toMatchObject({ state: 'ready', count: 2, converted: true, sizes: [[842, 595], [842, 595]] });
  for (const words of ['流水', '转账日期张三', '2025-03-15', '3.45%', '50000.50', '汇总', '合计TRUE']) expect(found.text).toContain(words);
  expect(found.text).not.toContain('zhang');
}, SLOW);

test('a presentation is a page for each slide; a text keeps its lines, a table of text its cells', async () => {
  const slide = (text: string): string => `<p:sld><p:sp><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp></p:sld>`;
  const slides = await shown(zipOf({
    '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId3"/><p:sldId id="257" r:id="rId2"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': relations(relation('rId2', 'slides/slide2.xml'), relation('rId3', 'slides/slide1.xml')), 'ppt/slides/slide1.xml': slide('第一张幻灯片的文字内容比较长一点点'), 'ppt/slides/slide2.xml': slide('第二张幻灯片的文字内容比较长一点点'),
  }));
  expect(slides).toMatchObject({ count: 2, converted: true });
  expect(slides.text.indexOf('第二张')).toBeGreaterThan(slides.text.indexOf('第一张'));
  const text = await shown(Buffer.from(`聊天记录\n${Array.from({ length: 120 }, (_, i) => `${i} 张三：什么时候还钱 <b>*_$#`).join('\n')}\n`));
  expect(text.count).toBeGreaterThan(2);
  expect(text.text).toContain('0张三：什么时候还钱<b>*_$#');
  expect((await shown(Buffer.from('姓名,备注\n张三,"欠款, 共 ""五"" 笔"\n李四,无\n'))).text).toContain('张三欠款,共"五"笔');
}, SLOW);

test('old office files, sound and film have no pages, and say so', async () => {
  const sound = await here.bring(Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0, 0, 0, 0, 0]), Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(1_000)]));
  expect(await here.court.ask(files.pages, { fileId: sound }, { as: here.me })).toMatchObject({ state: 'none', text: 'none', base: null });
}, SLOW);
