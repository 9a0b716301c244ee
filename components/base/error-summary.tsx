import css from './error-summary.module.css';

type Problem = { text: string; /** Id of the field to go to, where there is one. */ fieldId?: string };

type ErrorSummaryProps = { title?: string; problems: readonly Problem[] };

/** What has to be put right, at the top, each line leading to its field. Nothing is shown for no problems. */
export function ErrorSummary({ title = 'There is a problem', problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div class={css['summary']} role="alert">
      <h2 class={css['title']}>{title}</h2>
      <ul class={css['list']}>
        {problems.map((problem) => (
          <li key={problem.text}>
            {problem.fieldId ? <a href={`#${problem.fieldId}`}>{problem.text}</a> : <span>{problem.text}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
