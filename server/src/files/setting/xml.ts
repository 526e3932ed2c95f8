/** A tag of XML as it comes by, or the text between two. */
export type Bit = { open: string; attributes: (name: string) => string | null; alone: boolean } | { close: string } | { text: string };

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Text with its entities written out: the five of XML and numbers; no others exist here, so that none can grow. */
const plain = (text: string): string => (text.includes('&') ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
}) : text);

/** Names without their prefix: `w:p` and `p` are one. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute of a tag, by its name with or without prefix. */
function attributeOf(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + name.length)) {
    const quote = tag[at + name.length + 1], before = tag[at - 1] ?? ' ';
    if (tag[at + name.length] !== '=' || !/[\s:]/.test(before) || (quote !== '"' && quote !== "'")) continue;
    const end = tag.indexOf(quote, at + name.length + 2);
    return end < 0 ? null : plain(tag.slice(at + name.length + 2, end));
  }
  return null;
}

/** The bits of an XML text one after the other. What declares a document type is skipped: nothing it names is ever looked up. */
export function* bitsOf(xml: string): Generator<Bit> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) return yield { text: plain(xml.slice(at)) };
    if (open > at) yield { text: plain(xml.slice(at, open)) };
    if (xml.startsWith('<!--', open)) { const end = xml.indexOf('-->', open); at = end < 0 ? xml.length : end + 3; continue; }
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open);
      yield { text: xml.slice(open + 9, end < 0 ? xml.length : end) };
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    const end = xml.indexOf('>', open);
    if (end < 0) return;
    at = end + 1;
    const tag = xml.slice(open + 1, end);
    if (tag.startsWith('?') || tag.startsWith('!')) continue;
    if (tag.startsWith('/')) { yield { close: local(tag.slice(1).trim()) }; continue; }
    const alone = tag.endsWith('/'), name = /^[^\s/]*/.exec(tag)![0];
    yield { open: local(name), attributes: (wanted) => attributeOf(tag, wanted), alone };
    if (alone) yield { close: local(name) };
  }
}
