import { useFrame } from './frame.tsx';
import { overridable } from './overridable.tsx';
import { TitleText } from './title-text.tsx';

export const LinkList = overridable('link-list', ({ links }) => {
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
});
