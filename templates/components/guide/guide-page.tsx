import type { ComponentChildren } from 'preact';
import type { GuideView } from '../../../src/4-render/views/guide-view.ts';
import { ProseFrom } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { Actions } from './actions.tsx';
import { Contents } from './contents.tsx';
import { PreviousAndNext } from './guide-foot.tsx';
import { GuideHead } from './guide-head.tsx';
import { GuideTags } from './guide-tags.tsx';

interface GuidePageProps {
  guide: GuideView;
  /** What a reader came for: stands before the actions. */
  lead?: ComponentChildren;
  /** What stands between them and the list of contents. */
  first?: ComponentChildren;
  children: ComponentChildren;
}

/** What the three kinds of guide have in common: head, actions, contents, neighbours. */
export function GuidePage({ guide, lead, first, children }: GuidePageProps) {
  return (
    <Layout>
      <ProseFrom scope={guide.prose}>
        <article class="guide">
          <GuideHead guide={guide} />
          <div class="guide-lead">
            {lead}
            <Actions guide={guide} />
            {first}
          </div>
          <Contents entries={guide.contents} />
          <div class="guide-body">
            {children}
            <GuideTags guide={guide} />
            <PreviousAndNext guide={guide} />
          </div>
        </article>
      </ProseFrom>
    </Layout>
  );
}
