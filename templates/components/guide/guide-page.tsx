import type { ComponentChildren } from 'preact';
import type { GuideView } from '../../../src/4-render/views/guide-view.ts';
import { ProseFrom } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { Contents } from './contents.tsx';
import { PreviousAndNext } from './guide-foot.tsx';
import { GuideHead } from './guide-head.tsx';

/** What the three kinds of guide have in common: head, contents, neighbours. */
export function GuidePage({ guide, children }: { guide: GuideView; children: ComponentChildren }) {
  return (
    <Layout>
      <ProseFrom scope={guide.prose}>
        <article class="guide">
          <GuideHead guide={guide} />
          <Contents entries={guide.contents} />
          <div class="guide-body">
            {children}
            <PreviousAndNext guide={guide} />
          </div>
        </article>
      </ProseFrom>
    </Layout>
  );
}
