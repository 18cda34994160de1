import { useFrame, usePageWords } from './frame.tsx';

/** At the head of every page of the teacher's edition; nothing anywhere else. */
export function TeachersNote() {
  const { printList, href, address } = useFrame();
  const { teachersEdition, printList: listName } = usePageWords();
  if (printList === null) return null;
  return (
    <aside class="teachers-note">
      <p>
        <strong>{teachersEdition.name}.</strong> {teachersEdition.warning}{' '}
        {address !== printList && <a href={href(printList)}>{listName}</a>}
      </p>
    </aside>
  );
}
