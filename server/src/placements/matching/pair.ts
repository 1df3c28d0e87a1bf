/**
 * Pairs each of `count` people with one place, no place twice, so that every place that must be taken is taken; undefined when that cannot be.
 * `takers[place]` are the people the place can take, by index. Answers the place of each person. Exact: chains of swaps are followed to the
 * end (Kuhn), and a chain frees neither a person nor a place that has its pair already (Mendelsohn and Dulmage).
 */
export function pair(
  count: number,
  takers: readonly (readonly number[])[],
  mustBeTaken: readonly boolean[],
): number[] | undefined {
  const placesFor = Array.from({ length: count }, (): number[] => []);
  takers.forEach((people, place) => people.forEach((person) => placesFor[person]?.push(place)));
  const placeOf = new Map<number, number>();
  const personAt = new Map<number, number>();
  const join = (person: number, place: number): true => {
    placeOf.set(person, place);
    personAt.set(place, person);
    return true;
  };
  const fill = (place: number, seen: Set<number>): boolean =>
    (takers[place] ?? []).some((person) => {
      if (seen.has(person)) return false;
      seen.add(person);
      const earlier = placeOf.get(person);
      return (earlier === undefined || fill(earlier, seen)) && join(person, place);
    });
  const seat = (person: number, seen: Set<number>): boolean =>
    (placesFor[person] ?? []).some((place) => {
      if (seen.has(place)) return false;
      seen.add(place);
      const earlier = personAt.get(place);
      return (earlier === undefined || seat(earlier, seen)) && join(person, place);
    });
  for (const [place, must] of mustBeTaken.entries()) if (must && !fill(place, new Set())) return undefined;
  for (let person = 0; person < count; person++) if (!placeOf.has(person) && !seat(person, new Set())) return undefined;
  return Array.from({ length: count }, (_, person) => placeOf.get(person) ?? -1);
}
