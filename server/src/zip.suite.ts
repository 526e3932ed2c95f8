import { crc32, deflateRawSync } from 'node:zlib';

const u16 = (n: number): Buffer => { const b = Buffer.alloc(2); b.writeUInt16LE(n); return b; };
const u32 = (n: number): Buffer => { const b = Buffer.alloc(4); b.writeUInt32LE(n >>> 0); return b; };

/** A zip of these files, deflated; `claimed` lies about how large each one is. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, { claimed = null as number | null, comment = Buffer.alloc(0) } = {}): Buffer {
  const bodies: Buffer[] = [], list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string), packed = deflateRawSync(bytes, { level: 9 }), title = Buffer.from(name);
    const common = Buffer.concat([u16(20), u16(0x800), u16(8), u32(0), u32(crc32(bytes)), u32(packed.length), u32(claimed ?? bytes.length), u16(title.length), u16(0)]);
    const body = Buffer.concat([u32(0x04034b50), common, title, packed]);
    list.push(Buffer.concat([u32(0x02014b50), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(at), title]));
    bodies.push(body);
    at += body.length;
  }
  const central = Buffer.concat(list);
  return Buffer.concat([...bodies, central, u32(0x06054b50), u16(0), u16(0), u16(list.length), u16(list.length), u32(central.length), u32(at), u16(comment.length), comment]);
}

const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
/** One reference. */
export const relation = (id: string, target: string, more = ''): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/x" Target="${target}" ${more}/>`;
/** The references of a part. */
export const relations = (...all: string[]): string => `<Relationships ${RELATIONS}>${all.join('')}</Relationships>`;

/** A Word document with this body; `more` are further parts. */
export const wordOf = (body: string, more: Record<string, string | Buffer> = {}): Buffer => zipOf({
  '[Content_Types].xml': '<Types/>', 'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:r="r" xmlns:a="a"><w:body>${body}</w:body></w:document>`, ...more,
});
/** A paragraph of Word. */
export const paragraph = (text: string, properties = ''): string => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
