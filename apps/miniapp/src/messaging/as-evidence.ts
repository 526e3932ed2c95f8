import { fromTalk } from '@microcourt/domain/evidence/contract';
import { navigateTo, showToast } from '@tarojs/taro';
import { askNow } from '../shared/ask-now';
import { sayError } from '../shared/refusals';
import type { Entry } from './entries';

/** What of the talk can become evidence: an image, a file, a voice message. */
export const canBeEvidence = ({ content, mine, seq }: Entry): boolean => mine && seq > 0 && (content.kind === 'image' || content.kind === 'file' || content.kind === 'voice');

/** Puts something one has sent into one's own catalogue, and opens it there: what it proves is still to be said. */
export async function makeEvidence(caseId: string, stream: string, { content, seq }: Entry): Promise<void> {
  const name = content.kind === 'file' ? content.title.replace(/\.[^.]{1,5}$/, '').slice(0, 60) : 'label' in content ? content.label : '';
  try {
    const { itemId } = await askNow(fromTalk, { caseId, stream, seq, name });
    await navigateTo({ url: `/evidence/item/index?case=${caseId}&item=${itemId}` });
  } catch (error) {
    void showToast({ title: sayError(error), icon: 'none' });
  }
}
