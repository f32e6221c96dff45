// The few functions used of jstat, which brings no types.
declare module 'jstat' {
  const jStat: {
    normal: {
      cdf(x: number, mean: number, deviation: number): number;
      inv(p: number, mean: number, deviation: number): number;
    };
    studentt: { inv(p: number, degreesOfFreedom: number): number };
    beta: { inv(p: number, a: number, b: number): number };
    ibeta(x: number, a: number, b: number): number;
  };
  export default jStat;
}
