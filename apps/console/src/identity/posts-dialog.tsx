import { POSTS, setPosts } from '@microcourt/domain/identity/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { Failure } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import type { Member } from './member.ts';
import { texts } from './texts.ts';

type Post = (typeof POSTS)[number];
type Props = { readonly desk: Desk; readonly member: Member; readonly onClose: () => void; readonly onDone: () => void };

/** Sets the posts that someone holds at this court. */
export function PostsDialog({ desk, member, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [posts, setChosen] = useState<readonly Post[]>(() => POSTS.filter((post) => member.posts.some((one) => one.court === desk.code && one.post === post)));
  const toggle = (post: Post) => setChosen(posts.includes(post) ? posts.filter((one) => one !== post) : [...posts, post]);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (await deed.run(setPosts, { courtCode: desk.code, personId: member.personId, posts: [...posts] })) onDone();
  };
  return (
    <Dialog title={t('staff.edit.title', { name: member.name })} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <div className="posts">
          {POSTS.map((post, i) => <label key={post}><input type="checkbox" {...(i === 0 ? { 'data-first': true } : {})} checked={posts.includes(post)} onChange={() => toggle(post)} />{t(`post.${post}`)}</label>)}
        </div>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy}>{s('save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
