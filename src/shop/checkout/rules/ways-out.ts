interface Leaving<Route> {
  number: number;
  route: Route;
  place: string;
}

/** The lines of an order by their way out: those that leave the same place by the same route leave together. */
export function waysOut<Route extends string>(
  lines: readonly Leaving<Route>[],
): { route: Route; place: string; lines: number[] }[] {
  const together = Map.groupBy(lines, ({ route, place }) => `${route} ${place}`);
  return [...together.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ route: first.route, place: first.place, lines: all.map(({ number }) => number) }] : [];
  });
}
