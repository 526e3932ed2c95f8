import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { article as words } from '@microcourt/domain/law/contract';
import { articlesNamed, documentNamed, versionOf } from '@microcourt/domain/law/documents';
import type { Ctx } from '@microcourt/platform/module';
import { articlesBetween, statutesNamed, type StatuteRow } from './store-statutes.ts';

async function textIn(ctx: Ctx, statute: StatuteRow, cited: string): Promise<string | null> {
  const named = cited === '' ? [{ from: '', to: '' }] : articlesNamed(cited), parts: string[] = [];
  for (const { from, to } of named) {
    const found = await articlesBetween(ctx.tx, statute.id, from, to);
    parts.push(...found.map(({ number, text }) => (named.length > 1 || found.length > 1 ? `${number}　${text}` : text)));
  }
  return parts.length === 0 ? null : parts.join('\n\n');
}

/** The text of what a citation names, where the document is installed; the whole article for a paragraph or item of it. */
export async function showArticle(ctx: Ctx, { document, version, article }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const known = documentNamed(document), held = known && versionOf(known, version), cited = { document, version, article };
  const found = await statutesNamed(ctx.tx, known?.title ?? document, { version, promulgated: held?.promulgated ?? null });
  for (const statute of found) {
    const text = await textIn(ctx, statute, article);
    if (text !== null) return { ...cited, installed: true, title: statute.title, promulgated: statute.promulgated, effective: statute.effective ?? held?.effective ?? null, text };
  }
  return { ...cited, installed: found.length > 0, title: found[0]?.title ?? known?.title ?? null, promulgated: held?.promulgated ?? found[0]?.promulgated ?? null, effective: held?.effective ?? found[0]?.effective ?? null, text: null };
}
