import type { Link } from '../../src/4-render/views/links.ts';
import { useFrame } from './frame.tsx';
import { TitleText } from './title-text.tsx';

export function LinkList({ links }: { links: readonly Link[] }) {
  const { href } = useFrame();
  return (
    <ul class="link-list">
      {links.map(({ title, address }) => (
        <li key={address}>
          <a href={href(address)}>
            <TitleText title={title} />
          </a>
        </li>
      ))}
    </ul>
  );
}
