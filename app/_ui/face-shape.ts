export const DEGREES = [1, 2, 3, 4, 5] as const;
export type Degree = (typeof DEGREES)[number];

type FaceShape = { eyeY: number; feature: string; isFilled: boolean };

/** In a box of 48 by 48; the head is a circle of radius 22 in its middle. */
export const faceShapes: Record<Degree, FaceShape> = {
  1: { eyeY: 23, feature: 'M13 17l7 3M35 17l-7 3M15.5 36c4-7 13-7 17 0', isFilled: false },
  2: { eyeY: 20, feature: 'M16.5 34.5c4-4 11-4 15 0', isFilled: false },
  3: { eyeY: 20, feature: 'M16 33h16', isFilled: false },
  4: { eyeY: 20, feature: 'M15.5 30c4 5.5 13 5.5 17 0', isFilled: false },
  5: { eyeY: 20, feature: 'M13 28h22c-1 13-21 13-22 0z', isFilled: true },
};
