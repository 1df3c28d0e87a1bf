/**
 * Seats as many of `count` people as can be, no place twice, and every place that must be taken when it can be. `takers[place]` are the people
 * the place can take, by index; answers the place of each person. Exact: chains of swaps are followed to the end (Kuhn), and a chain frees
 * neither a person nor a place that has its pair already (Mendelsohn and Dulmage).
 */
export function seated(
  count: number,
  takers: readonly (readonly number[])[],
  mustBeTaken: readonly number[] = [],
): (number | undefined)[] {
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
  for (const place of mustBeTaken) fill(place, new Set());
  for (let person = 0; person < count; person++) if (!placeOf.has(person)) seat(person, new Set());
  return Array.from({ length: count }, (_, person) => placeOf.get(person));
}

/** A place for everybody, and everybody needed in every place that must be taken; undefined when that cannot be. */
export function pair(
  count: number,
  takers: readonly (readonly number[])[],
  mustBeTaken: readonly number[],
): number[] | undefined {
  const places = seated(count, takers, mustBeTaken).filter((place) => place !== undefined);
  return places.length === count && mustBeTaken.every((place) => places.includes(place)) ? places : undefined;
}
