type Degree = 1 | 2 | 3 | 4 | 5;

const features: Record<Degree, string> = {
  1: 'M13 17l7 3M35 17l-7 3M15.5 36c4-7 13-7 17 0',
  2: 'M16.5 34.5c4-4 11-4 15 0',
  3: 'M16 33h16',
  4: 'M15.5 30c4 5.5 13 5.5 17 0',
  5: 'M13 28h22c-1 13-21 13-22 0z',
};

/** Drawn once in a document; every Face below it points here. */
export function FaceSymbols() {
  return (
    <svg className="face-symbols" width="0" height="0" aria-hidden="true" focusable="false">
      {([1, 2, 3, 4, 5] as const).map((degree) => (
        <symbol key={degree} id={`face-${degree}`} viewBox="0 0 48 48">
          <circle className="face-skin" cx="24" cy="24" r="22" />
          <circle className="face-eye" cx="17" cy={degree === 1 ? 23 : 20} r="2.6" />
          <circle className="face-eye" cx="31" cy={degree === 1 ? 23 : 20} r="2.6" />
          <path className={degree === 5 ? 'face-laugh' : 'face-line'} d={features[degree]} />
        </symbol>
      ))}
    </svg>
  );
}

/** One of five steps from a frown to a laugh; always stands beside its words, so it is hidden from screen readers. */
export function Face({ degree }: { degree: Degree }) {
  return (
    <svg className={`face face-degree-${degree}`} aria-hidden="true" focusable="false">
      <use href={`#face-${degree}`} />
    </svg>
  );
}
