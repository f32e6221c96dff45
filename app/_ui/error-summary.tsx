type Props = {
  id?: string;
  title: string;
  errors: readonly { text: string; href?: string }[];
};

/** All that is wrong, each a link to its field; takes the focus when the page opens. */
export function ErrorSummary({ id = 'error-summary', title, errors }: Props) {
  if (errors.length === 0) return null;
  return (
    <div
      className="error-summary"
      role="alert"
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: whoever sent the form must hear first what is wrong
      autoFocus
    >
      <h2 className="error-summary__title" id={`${id}-title`}>
        {title}
      </h2>
      <ul>
        {errors.map(({ text, href }) => (
          <li key={`${href} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
