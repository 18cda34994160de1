import type { ComponentChildren } from 'preact';
import type { CoursePlace } from '../../src/4-render/views/links.ts';
import { useFrame, usePageWords } from './frame.tsx';
import { TitleText } from './title-text.tsx';

interface FromClassProps {
  /** null where the site's name says it already. */
  course: CoursePlace | null;
  class: string;
  children?: ComponentChildren;
}

/** Where something belongs: a class where the course is taught at a level, else a course. */
export function FromClass({ course, class: name, children }: FromClassProps) {
  const { href } = useFrame();
  const words = usePageWords();
  if (course === null && (children === undefined || children === false)) return null;
  return (
    <p class={name}>
      {course !== null && (
        <>
          {course.isClass ? words.fromClass : words.fromCourse}{' '}
          <a href={href(course.address)}>
            <TitleText title={course.title} />
          </a>
        </>
      )}
      {children}
    </p>
  );
}
