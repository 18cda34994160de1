import { useFrame, usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';
import { TitleText } from '../title-text.tsx';

/** A course in the list of all courses, with its units. */
export const CourseCard = overridable('course-card', ({ course }) => {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <li class="course-card" data-accent={course.accent}>
      <p class="kicker">{[course.subject, course.level].filter(Boolean).join(', ')}</p>
      <h3>
        <a href={href(course.address)}>
          <TitleText title={course.title} />
        </a>
      </h3>
      {course.description !== '' && <p>{course.description}</p>}
      {course.units.length > 0 && (
        <ul class="course-units">
          {course.units.map(({ title, address }) => (
            <li key={address}>
              <a href={href(address)}>
                <TitleText title={title} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="counts">
        {words.guideCount(course.guides)}
        {course.questions > 0 && ` · ${words.questionCount(course.questions)}`}
      </p>
    </li>
  );
});
