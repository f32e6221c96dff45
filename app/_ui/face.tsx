import { DEGREES, type Degree, faceShapes } from '@/app/_ui/face-shape';

/** Drawn once in a document; every Face below it points here. */
export function FaceSymbols() {
  return (
    <svg className="face-symbols" width="0" height="0" aria-hidden="true" focusable="false">
      {DEGREES.map((degree) => (
        <symbol key={degree} id={`face-${degree}`} viewBox="0 0 48 48">
          <circle className="face-skin" cx="24" cy="24" r="22" />
          <circle className="face-eye" cx="17" cy={faceShapes[degree].eyeY} r="2.6" />
          <circle className="face-eye" cx="31" cy={faceShapes[degree].eyeY} r="2.6" />
          <path
            className={faceShapes[degree].isFilled ? 'face-laugh' : 'face-line'}
            d={faceShapes[degree].feature}
          />
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
